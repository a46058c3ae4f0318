import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'

/** Pictures side by side, with their names: as `{look}.html`, where a click opens one, and as `sheet-{look}.png`. */
export async function drawSheet(
  browser: Browser,
  folder: string,
  look: string,
  names: string[],
): Promise<void> {
  const wide = look.startsWith('1280')
  const pictures = names.map((name) => {
    const file = `${look}-${name}.png`
    return `<figure><figcaption>${name}</figcaption><a href="${file}"><img src="${file}" alt=""></a></figure>`
  })
  const html = `<!doctype html>
<meta charset="utf-8">
<title>${look}</title>
<style>
body { margin: 24px; background: #8a938f; font: 14px system-ui, sans-serif }
main { display: grid; grid-template-columns: repeat(auto-fill, ${wide ? 480 : 200}px); gap: 24px; align-items: start }
figure { margin: 0 }
figcaption { padding-bottom: 6px; font-weight: 600 }
img { display: block; width: 100% }
</style>
<main>${pictures.join('\n')}</main>
`
  const path = resolve(folder, `${look}.html`)
  writeFileSync(path, html)
  const page = await browser.newPage({ viewport: { width: 1632, height: 800 } })
  await page.goto(pathToFileURL(path).href)
  await page.screenshot({ path: `${folder}/sheet-${look}.png`, fullPage: true })
  await page.close()
}
