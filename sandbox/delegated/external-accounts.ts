import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { fetchFrom } from '../external-accounts/fetching'
import { providerOf } from '../external-accounts/providers'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { type ExternalAccount, lastRefreshOf, statusOf } from '../store/external-accounts'
import { participantOf } from './authorization'
import { providerView } from './provider-view'
import { requireScopesFor } from './scopes'

/** `getExternalAccounts`, `refreshExternalAccount` and `deleteExternalAccount` of the SDK (protocol: delegated API). */
export function externalAccounts(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { clock, store } = sandbox
  const app = new Hono<SandboxEnv>()

  app.get('/externalaccounts', requireScopesFor(sandbox, 'GET externalaccounts'), (c) => {
    const accounts = store.externalAccounts.of(participantOf(c, sandbox).id)
    return c.json(accounts.map((account) => accountView(account, sandbox)))
  })

  app.post(
    '/externalaccounts/refresh/:id',
    requireScopesFor(sandbox, 'POST externalaccounts/refresh/{id}'),
    (c) => {
      const account = requestedAccount(c, sandbox)
      if (!account)
        throw new HTTPException(404, { message: 'The participant has no external account of that id.' })
      if (!account.authorized)
        throw new HTTPException(400, {
          message: 'The account must be connected again before it is refreshed.',
        })
      Object.assign(account, fetchFrom(clock.now(), sandbox.accounts))
      return c.body(null, 204)
    },
  )

  app.route('/externalaccounts/delete', disconnection(sandbox))
  return app
}

/** Takes an account away, by its number. The kit for iOS asks for that at a path outside of the delegated API. */
export function disconnection(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.delete('/:id', requireScopesFor(sandbox, 'DELETE externalaccounts/delete/{id}'), (c) => {
    const account = requestedAccount(c, sandbox)
    // An account that is gone already is no error: whoever repeats a request whose answer was lost gets on.
    if (account) deleteWithData(account, sandbox)
    return c.body(null, 204)
  })
  return app
}

function requestedAccount(c: Context<SandboxEnv>, sandbox: SandboxContext): ExternalAccount | undefined {
  const id = Number(c.req.param('id'))
  return sandbox.store.externalAccounts.of(participantOf(c, sandbox).id).find((account) => account.id === id)
}

/** Everything that was collected through an account goes with it. */
function deleteWithData(account: ExternalAccount, { store }: SandboxContext): void {
  const { namespace } = providerOf(account)
  store.externalAccounts.delete(account)
  if (namespace !== undefined) store.deviceData.deleteDeviceDataOf(account.participantID, namespace)
}

function accountView(account: ExternalAccount, { baseUrl, clock }: SandboxContext) {
  const now = clock.now()
  return {
    id: account.id,
    provider: providerView(providerOf(account), baseUrl),
    status: statusOf(account, now),
    lastRefreshDate: lastRefreshOf(account, now).toISOString(),
    connectionDate: account.connectionDate.toISOString(),
    providerUserID: account.providerUserID,
    dataScopes: account.dataScopes,
  }
}
