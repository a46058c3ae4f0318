import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import { assetPath } from '../asset-path'
import type { Language } from '../requests/language'

const css = readFileSync(assetPath('pages/simulator.css'), 'utf8')

export type Html = ReturnType<typeof html>

/** A page of the sandbox's own, with a Content-Security-Policy that lets in its style and script and nothing else. */
export type SimulatorPage = {
  html: string
  contentSecurityPolicy: string
}

type Content = {
  title: string
  body: Html
  /** Origins that a form of this page may lead to, by redirection too. */
  formTargets?: string[]
  script?: string
  /** Address of a script of this origin, which may send requests to it. */
  scriptFile?: string
  /** Styles of this page alone. */
  style?: string
  language: Language
}

const labels: Record<Language, { title: string; banner: string }> = {
  en: { title: 'Simulator', banner: 'Simulator · for development only' },
  es: { title: 'Simulador', banner: 'Simulador · solo para desarrollo' },
}

/** Puts the frame of a page around its content: head, style, and the label that this is a simulator. */
export async function simulatorPage({
  title,
  body,
  formTargets = [],
  script,
  scriptFile,
  style = '',
  language,
}: Content): Promise<SimulatorPage> {
  const nonce = randomBytes(16).toString('base64')
  const page = html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · ${labels[language].title}</title>
    <style nonce="${nonce}">${raw(css + style)}</style>
  </head>
  <body>
    <aside class="simulator">${labels[language].banner}</aside>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
    ${script === undefined ? '' : html`<script nonce="${nonce}">${raw(script)}</script>`}
    ${scriptFile === undefined ? '' : html`<script type="module" nonce="${nonce}" src="${scriptFile}"></script>`}
  </body>
</html>`
  const requests = scriptFile === undefined ? [] : ["connect-src 'self'"]
  const contentSecurityPolicy = [...policy(nonce, formTargets), ...requests].join('; ')
  return { html: String(await page), contentSecurityPolicy }
}

function policy(nonce: string, formTargets: string[]): string[] {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
}
