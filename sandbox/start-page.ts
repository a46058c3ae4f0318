import { Hono } from 'hono'
import { html } from 'hono/html'
import type { SandboxEnv } from './context'
import { simulatorPage } from './pages/layout'
import { accounts, fullName } from './people/accounts'
import { projectLogo } from './people/project'

/** What someone finds who opens the MyDataHelps origin in a browser, and the logo of the organization. */
export function startPage(): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/', async (c) => {
    const page = await simulatorPage({ title: 'MyDataHelps sandbox', body: body() })
    return c.html(page.html, 200, { 'Content-Security-Policy': page.contentSecurityPolicy })
  })

  app.get('/project/logo.svg', (c) => c.body(projectLogo, 200, { 'Content-Type': 'image/svg+xml' }))

  return app
}

function body() {
  return html`<p>
    This stands in for MyDataHelps while an app is being developed. Its people and their data are made up, and live
    in memory only.
  </p>
  <h2>People</h2>
  <ul class="people">
    ${accounts.map(
      (account) =>
        html`<li class="person">
          <span class="name">${fullName(account)}</span>
          <span class="description">${account.description}</span>
        </li>`,
    )}
  </ul>`
}
