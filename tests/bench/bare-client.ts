import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { CookieJar } from '../setup/cookie-jar'
import type { Site } from '../setup/site'
import { serve } from './serve'

/** What MyDataHelps's documents show: get a token, give it to the SDK, ask, and draw what comes. */
const CLIENT = `
  import MyDataHelps from '@mydatahelps/mydatahelps-js'
  const { baseUrl } = document.body.dataset
  MyDataHelps.setParticipantAccessToken(await (await fetch('/token')).json(), baseUrl)
  const { surveyTasks } = await MyDataHelps.querySurveyTasks({ status: 'incomplete' })
  for (const task of surveyTasks) {
    const item = document.createElement('li')
    item.textContent = task.surveyDisplayName
    const button = document.createElement('button')
    button.textContent = task.hasSavedProgress ? 'Continue' : 'Start'
    button.onclick = () => MyDataHelps.startSurvey(task.surveyName)
    item.append(button)
    document.querySelector('ul').append(item)
  }`

const STYLES = 'node_modules/@mydatahelps/mydatahelps-js/MyDataHelps.css'

const page = (baseUrl: string) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Surveys</title>
  <link rel="icon" href="data:,"><link rel="stylesheet" href="/client.css"></head>
  <body data-base-url="${baseUrl}"><h1>Surveys</h1><ul></ul><script type="module" src="/client.js"></script></body>
</html>`

/** A page of the SDK and nothing else, on an origin of its own. Its token comes from the app, as `jar` is signed in there. */
export async function startBareClient(site: Site, jar: CookieJar) {
  const bundle = await build({
    stdin: { contents: CLIENT, resolveDir: '.', loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  const files = new Map([
    ['/', { type: 'text/html', body: gzipSync(page(`${site.myDataHelpsUrl}/`)) }],
    ['/client.js', { type: 'text/javascript', body: gzipSync(bundle.outputFiles[0]?.contents ?? '') }],
    ['/client.css', { type: 'text/css', body: gzipSync(await readFile(STYLES)) }],
  ])
  return serve(async (request, response) => {
    if (request.url === '/token') {
      const token = await jar.fetch(`${site.appUrl}/api/participant-token`)
      response.setHeader('Content-Type', 'application/json')
      response.end(await token.text())
      return
    }
    const file = files.get(request.url ?? '')
    response.statusCode = file ? 200 : 404
    if (file) response.setHeader('Content-Type', file.type).setHeader('Content-Encoding', 'gzip')
    response.end(file?.body)
  })
}
