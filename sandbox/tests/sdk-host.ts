import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { MyDataHelps } from '@mydatahelps/mydatahelps-js'
import { Hono } from 'hono'
import type { SandboxClient } from './sandbox-client'

const SDK = createRequire(import.meta.url).resolve('@mydatahelps/mydatahelps-js')

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" /><title>A small app</title>
    <link rel="stylesheet" href="/sdk.css" />
  </head>
  <body>
    <h1>A small app</h1>
    <button id="popup">Connect in a popup</button>
    <button id="same-window">Connect in this window</button>
    <button id="survey-link">Open the survey link</button>
    <button id="upload">Upload a file</button>
    <output></output>
    <script type="module" src="/sdk.js"></script>
    <script type="module" src="/app.js"></script>
  </body>
</html>`

/** What an app would do, one button each; the outcome is shown as JSON. */
const APP = `
const { MyDataHelps } = window
const { token, baseUrl } = await (await fetch('/session')).json()
MyDataHelps.setSupportedLanguages(['en', 'es'])
MyDataHelps.setParticipantAccessToken(token, baseUrl)
const back = location.origin + '/connected'
const actions = {
  popup: () =>
    MyDataHelps.connectExternalAccount(564, { openNewWindow: true, standaloneModeFinalRedirectPath: back }),
  'same-window': () =>
    MyDataHelps.connectExternalAccount(6327, { standaloneModeFinalRedirectPath: back + '?ok=%SUCCESSVALUE%' }),
  'survey-link': async () => {
    const { linkIdentifier } = await MyDataHelps.getParticipantInfo()
    MyDataHelps.token = null
    const { link = linkIdentifier, survey = 'DailyCheckIn' } = Object.fromEntries(new URLSearchParams(location.search))
    return MyDataHelps.startEmbeddedSurvey(link, survey)
  },
  upload: async () => {
    const bytes = new Uint8Array([0, 255, 128, 10, 13])
    await MyDataHelps.uploadFile(new File([bytes], 'night & day.bin', { type: 'image/png' }), 'meals')
    const { files } = await MyDataHelps.queryFiles({ category: 'meals' })
    const { preSignedUrl } = await MyDataHelps.getFileDownloadUrl(files[0].key)
    const content = [...new Uint8Array(await (await fetch(preSignedUrl)).arrayBuffer())]
    await MyDataHelps.deleteFile(files[0].key)
    return { fileName: files[0].fileName, content, left: (await MyDataHelps.queryFiles({})).files.length }
  },
}
const output = document.querySelector('output')
for (const [id, action] of Object.entries(actions))
  document.getElementById(id).addEventListener('click', () => {
    action().then(
      (value) => (output.textContent = JSON.stringify({ resolved: value ?? null })),
      (reason) => (output.textContent = JSON.stringify({ rejected: String(reason) })),
    )
  })
document.documentElement.dataset.ready = 'true'
`

declare global {
  interface Window {
    /** Put there by the SDK itself. */
    MyDataHelps?: MyDataHelps
  }
}

export type SdkHost = {
  url: string
  stop: () => void
}

/** Serves a page on an origin of its own, which uses the SDK as it is published on behalf of one participant. */
export async function startSdkHost(sandbox: SandboxClient, participantIdentifier: string): Promise<SdkHost> {
  const participantID = await sandbox.participantID(participantIdentifier)
  const app = new Hono()
  app.get('/sdk.js', async (c) =>
    c.body(await readFile(SDK, 'utf8'), 200, { 'Content-Type': 'text/javascript' }),
  )
  app.get('/sdk.css', async (c) =>
    c.body(await readFile(join(SDK, '../MyDataHelps.css'), 'utf8'), 200, { 'Content-Type': 'text/css' }),
  )
  app.get('/app.js', (c) => c.body(APP, 200, { 'Content-Type': 'text/javascript' }))
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/session', async (c) => {
    const token = await (await sandbox.requestParticipantToken(participantID)).json()
    return c.json({ token, baseUrl: sandbox.baseUrl })
  })
  app.get('*', (c) => c.html(PAGE))
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The host page got no port')
  return {
    url: `http://localhost:${address.port}/`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
