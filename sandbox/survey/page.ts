import { html, raw } from 'hono/html'
import { languageOf, texts } from './texts'

const ASSETS = '/survey-frame/assets'

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    // A photo is shown before it is sent, from the page's own memory.
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // The page exists to be shown inside an app, on whatever origin the app is developed.
    'frame-ancestors *',
  ].join('; '),
  // The address holds the survey's name and a result ID: nobody else's business.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** What a survey link stands for: whoever opens it answers one survey as one participant, with no app around it. */
export type SurveyLink = {
  surveyName: string
  participantID: string
  /** The page's own access to its requests, in place of the token that an app would hand over. */
  token: string
}

/**
 * The page that the SDK shows in its survey modal (protocol: survey Embeddable, delegated form).
 * Takes the `lang` of the query; the page itself reads `surveyName`, `editResultID` and `event` from its address, so
 * that nothing a stranger put into a link is ever written into the HTML. With `link`, the page is the link form:
 * it asks no app for a token.
 */
export async function surveyPage({ lang, link }: PageOptions): Promise<Response> {
  const language = languageOf(lang)
  const page = await html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${texts[language].simulator}</title>
    <link rel="stylesheet" href="${ASSETS}/theme.css" />
    <link rel="stylesheet" href="${ASSETS}/question.css" />
    <link rel="stylesheet" href="${ASSETS}/photo.css" />
    <link rel="stylesheet" href="${ASSETS}/frame.css" />
    <script type="application/json" id="texts">${dataBlock(texts[language])}</script>
    ${link ? html`<script type="application/json" id="link">${dataBlock(link)}</script>` : ''}
    <script type="module" src="${ASSETS}/frame.js"></script>
  </head>
  <body>
    <aside class="simulator">${texts[language].simulator}</aside>
    <div id="survey"><noscript><p>${texts[language].needsJavaScript}</p></noscript></div>
  </body>
</html>`
  return new Response(page, { headers: HEADERS })
}

type PageOptions = {
  lang?: string | undefined
  link?: SurveyLink
}

/** JSON that may stand in a script element: a `<` inside a text could otherwise end the element. */
function dataBlock(value: unknown) {
  return raw(JSON.stringify(value).replaceAll('<', '\\u003c'))
}
