import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { assetPath } from '../asset-path'
import { startCollecting } from '../device-data/start-collecting'
import type { SimulatorPage } from '../pages/layout'
import { type Language, preferredLanguage } from '../requests/language'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { AccountConnection } from '../store/account-connections'
import type { Participant } from '../store/study-records'
import { arrivalPage, consentPage, refusalPage } from './consent-pages'
import { fetchFrom } from './fetching'
import { finalRedirect } from './final-redirect'
import { providerOf, providers } from './providers'
import { isVerifiedBy } from './verifier'

const loadingCss = readFileSync(assetPath('external-accounts/loading.css'), 'utf8')

const PAGE = '/connect-account/:id'

const formSchema = z.object({ verifier: z.string(), decision: z.enum(['allow', 'deny']).optional() })

/**
 * The pages on which a participant lets a provider hand over data (protocol: external accounts). They stand for
 * MyDataHelps's own page and the provider's at once.
 */
export function externalAccountPages(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { clock, store } = sandbox
  const app = new Hono<SandboxEnv>()

  app.get('/Content/Loading.css', (c) =>
    c.body(loadingCss, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  )

  app.get(PAGE, async (c) => {
    const connection = store.accountConnections.find(c.req.param('id'), clock.now())
    return connection ? show(c, await arrivalPage(c.req.path, connection.language)) : refuse(c, 'outdated')
  })

  app.post(PAGE, async (c) => {
    const id = c.req.param('id')
    const connection = store.accountConnections.find(id, clock.now())
    const participant = connection && store.participant(connection.participantID)
    if (!participant) return refuse(c, 'outdated')
    const form = formSchema.safeParse(Object.fromEntries(new URLSearchParams(await c.req.text())))
    // Someone who was sent the address of another person's connection must not decide about it.
    if (!form.success || !isVerifiedBy(connection.verifierHash, form.data.verifier))
      return refuse(c, 'otherBrowser', connection.language)
    const { decision, verifier } = form.data
    if (decision === undefined)
      return show(c, await consentPage(c.req.path, connection, participant, verifier))
    store.accountConnections.end(id)
    if (decision === 'allow') connect(connection, participant, sandbox)
    c.header('Cache-Control', 'no-store')
    c.header('Referrer-Policy', 'no-referrer')
    return c.redirect(finalRedirect(connection.finalRedirectPath, decision === 'allow'), 303)
  })

  return app
}

function connect(connection: AccountConnection, participant: Participant, sandbox: SandboxContext): void {
  const { accounts, clock, store } = sandbox
  const now = clock.now()
  const { participantID, providerID } = connection
  const { category, namespace } = providerOf(connection)
  const predecessors = providers.filter(({ successorID }) => successorID === providerID)
  store.externalAccounts.connect(
    {
      participantID,
      providerID,
      authorized: true,
      connectionDate: now,
      ...fetchFrom(now, accounts),
      providerUserID: `sandbox-${participantID.slice(0, 8)}`,
      dataScopes: category === 'Device Manufacturer' ? 'activity sleep' : 'records',
    },
    [providerID, ...predecessors.map(({ id }) => id)],
  )
  if (namespace !== undefined) startCollecting(participant, namespace, store.deviceData, now)
}

async function refuse(
  c: Context,
  reason: 'outdated' | 'otherBrowser',
  language: Language = preferredLanguage(c.req.header('Accept-Language')),
): Promise<Response> {
  return show(c, await refusalPage(language, reason), reason === 'outdated' ? 410 : 403)
}

function show(c: Context, page: SimulatorPage, status: 200 | 403 | 410 = 200): Response | Promise<Response> {
  return c.html(page.html, status, {
    'Content-Security-Policy': page.contentSecurityPolicy,
    // The address is a credential: neither a cache nor the next page may learn it.
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
}
