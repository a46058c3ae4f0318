import { Hono } from 'hono'
import { z } from 'zod'
import { providerView } from '../delegated/provider-view'
import { providerOf } from '../external-accounts/providers'
import { page, pageParameters } from '../requests/paging'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { type ExternalAccount, lastRefreshOf, statusOf } from '../store/external-accounts'
import { type OwnedRecord, ownedRecords } from './owned-records'

const querySchema = z.object({ participantIdentifier: z.string().optional(), ...pageParameters })

/** Lists external accounts (protocol: other administration endpoints). To connect one takes the participant. */
export function externalAccounts(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { store } = sandbox
  const app = new Hono<SandboxEnv>()
  app.get('/externalAccounts', (c) => {
    const query = readQuery(c, querySchema)
    const { items, nextPageID } = page(c, {
      items: ownedRecords(store, query.participantIdentifier, ({ id }) => store.externalAccounts.of(id)),
      dateOf: ({ record }) => record.connectionDate,
      limit: query.limit,
      pageID: query.pageID,
    })
    return c.json({ externalAccounts: items.map((item) => accountView(item, sandbox)), nextPageID })
  })
  return app
}

function accountView(
  { record, participant }: OwnedRecord<ExternalAccount>,
  { baseUrl, clock }: SandboxContext,
) {
  const now = clock.now()
  const status = statusOf(record, now)
  return {
    id: record.id,
    participantID: participant.id,
    participantIdentifier: participant.participantIdentifier,
    // With a capital, where the delegated API has a small letter.
    status: status.charAt(0).toUpperCase() + status.slice(1),
    // In UTC without saying so, as MyDataHelps documents it.
    lastRefreshDate: lastRefreshOf(record, now).toISOString().replace('Z', ''),
    provider: providerView(providerOf(record), baseUrl),
  }
}
