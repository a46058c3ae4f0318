import { createMiddleware } from 'hono/factory'
import type { AccountSettings, SandboxContext } from '../server/context'
import { statusOf } from '../store/external-accounts'
import { providerOf } from './providers'

/** A fetch of an account's data that begins now, and is over after the seconds that the settings give it. */
export function fetchFrom(now: Date, { fetchSeconds }: AccountSettings) {
  return { fetchStarted: now, fetchEnds: new Date(now.getTime() + fetchSeconds * 1000) }
}

/**
 * Before a request is answered, brings in what the fetches that are over by then have fetched, and what phones have
 * handed over. No timer does it: tests move the sandbox's clock, and timers would not notice.
 */
export function takeInFetchedData({ clock, store }: SandboxContext) {
  return createMiddleware(async (_, next) => {
    const now = clock.now()
    store.deviceData.readLive(now)
    for (const account of store.externalAccounts.list()) {
      const { namespace } = providerOf(account)
      if (namespace !== undefined && statusOf(account, now) === 'fetchComplete')
        store.deviceData.readUntil(account.fetchEnds, account.participantID, namespace)
    }
    await next()
  })
}
