import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { assetPath } from '../asset-path'
import { resetSandbox } from '../control/reset'
import { presetRules } from '../faults/presets'
import { type Html, simulatorPage } from '../pages/layout'
import { type Language, preferredLanguage } from '../requests/language'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { faultsSection } from './faults-section'
import { panelBody } from './panel-body'
import { peopleSection } from './people-section'
import { requestsSection } from './requests-section'
import { panelTexts } from './texts'

const style = readFileSync(assetPath('control-panel/assets/panel.css'), 'utf8')
const script = readFileSync(assetPath('control-panel/assets/panel.js'), 'utf8')

/** The page at the sandbox's root, on which a person sees who is there and what was asked, and presses faults. */
export function controlPanel(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/', async (c) => {
    const language = languageOf(c)
    const page = await simulatorPage({
      language,
      title: panelTexts[language].title,
      body: panelBody(sections(sandbox, language), language),
      scriptFile: '/sandbox/panel.js',
      style,
    })
    return c.html(page.html, 200, {
      'Content-Security-Policy': page.contentSecurityPolicy,
      'Cache-Control': 'no-store',
    })
  })

  // For the script: what changes on the page, without what stays.
  app.get('/sandbox/panel', (c) =>
    c.html(html`${sections(sandbox, languageOf(c))}`, 200, {
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': 'no-store',
    }),
  )

  app.get('/sandbox/panel.js', (c) =>
    c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' }),
  )

  // A form, so that the page works without its script as well.
  app.post('/sandbox/panel', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    await press(form, sandbox)
    return c.redirect('/', 303)
  })

  return app
}

function languageOf(c: Context): Language {
  return preferredLanguage(c.req.header('Accept-Language'))
}

function sections(sandbox: SandboxContext, language: Language): Html[] {
  return [faultsSection, requestsSection, peopleSection].map((section) => section(sandbox, language))
}

/** Does what the button that was pressed stands for: its name says what, its value on which. */
async function press(form: URLSearchParams, sandbox: SandboxContext): Promise<void> {
  const { faults } = sandbox
  if (form.has('reset')) resetSandbox(sandbox)
  if (form.has('clear')) faults.clear()
  const id = Number(form.get('remove'))
  faults.remove((fault) => fault.id === id)
  const [rule] = presetRules(form.get('toggle') ?? '')
  // A button that is on goes off: with it go the rules that bear its name.
  if (rule && faults.remove((fault) => fault.rule.name === rule.name) === 0) await faults.add([rule])
}
