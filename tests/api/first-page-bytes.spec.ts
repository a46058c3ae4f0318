import { gzipSync } from 'node:zlib'
import { signInOverHttp } from '../setup/sign-in'
import { expect, test } from '../setup/site-test'

/**
 * KiB, compressed. What makes the first page heavier is seen here first: a phone on a slow network waits for each of
 * them, and what only some participants press can come when they press it.
 */
const BUDGET = 184

test('the first page, with its scripts and its styles, keeps to its budget', async ({ site }) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const page = await (await jar.fetch(site.appUrl)).text()
  const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const files = new Set(
    // No browser that the app is made for loads the others.
    tags
      .filter((tag) => !/\bnomodule\b/i.test(tag))
      .flatMap((tag) => /\/_next\/static\/[^"]+\.(?:js|css)/.exec(tag)?.[0] ?? []),
  )
  expect([...files].filter((file) => file.endsWith('.css')).length).toBeGreaterThan(0)
  expect(files.size).toBeGreaterThan(4)

  const sizes: [what: string, kibibytes: number][] = [['the document', compressed(page)]]
  for (const file of files) {
    const answer = await fetch(site.appUrl + file)
    expect(answer.status, file).toBe(200)
    sizes.push([file, compressed(await answer.text())])
  }
  const sum = sizes.reduce((total, [, size]) => total + size, 0)
  const told = sizes.map(([what, size]) => `${size.toFixed(1).padStart(6)}  ${what}`).join('\n')
  expect(sum, told).toBeLessThan(BUDGET)
})

function compressed(text: string): number {
  return gzipSync(text).length / 1024
}
