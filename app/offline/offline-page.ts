import { createHash } from 'node:crypto'
import { TOKEN_COLORS } from '../token-colors'

export type OfflineTexts = { title: string; text: string; tryAgain: string; study: string }

/** A page that needs nothing but itself, and the policy that it is shown under. */
export type StoredPage = { html: string; policy: string }

const colors = (scheme: keyof typeof TOKEN_COLORS) =>
  Object.entries(TOKEN_COLORS[scheme])
    .map(([name, color]) => `--${name}:${color}`)
    .join(';')

const STYLE = `
:root{color-scheme:light dark;${colors('light')}}
@media(prefers-color-scheme:dark){:root{${colors('dark')}}}
body{margin:0;background:var(--background);color:var(--text);font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
main{display:grid;gap:1rem;align-content:center;justify-items:start;box-sizing:border-box;max-width:34rem;min-height:90vh;min-height:90dvh;margin:0 auto;padding:2.5rem 1rem}
svg{width:3rem;height:3rem;color:var(--text-muted)}
h1,p{margin:0;max-width:100%}
h1{font-size:1.75rem;line-height:1.2}
a{display:inline-block;padding:.6rem 1rem;border:1px solid transparent;border-radius:.75rem;background:var(--accent);color:var(--on-accent);font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
`
/**
 * Whoever waits for the connection need not press anything when it is there. A device that had a network all along says
 * nothing when the app can be reached again, so the page looks by itself, every five seconds.
 */
const SCRIPT = `addEventListener('online',()=>location.reload())
setInterval(()=>fetch('/api/health').then(({ok})=>ok&&location.reload(),()=>{}),5000)`

/** The page that the app's worker shows when a page cannot be had. `language` and `direction` are those of the texts. */
export function offlinePage(
  { title, text, tryAgain, study }: OfflineTexts,
  language: string,
  direction: 'ltr' | 'rtl',
): StoredPage {
  // The link leads to the address at which the page is shown, which is the one that was asked for.
  const html = `<!doctype html>
<html lang="${inHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(title)} – ${inHtml(study)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true"><path d="M12 20h.01M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 5.2-2.7M19 12.9a10 10 0 0 0-2-1.5M2 8.8a15 15 0 0 1 4.2-2.6M22 8.8a15 15 0 0 0-11.3-3.7M2 2l20 20"/></svg>
<h1>${inHtml(title)}</h1>
<p>${inHtml(text)}</p>
<a href="">${inHtml(tryAgain)}</a>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SCRIPT)}`,
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return { html, policy }
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function inHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
