import 'server-only'
import type { Config } from '@/lib/config/config'
import { log } from '@/lib/log'

export { count } from './measures'
export { tracedRequest } from './request'
export { tracedFetch } from './upstream'

const shared = globalThis as typeof globalThis & { lastWords?: (() => Promise<unknown>)[] }

/** Starts OpenTelemetry if the settings say so. Else what sends is not even loaded, and what counts counts nothing. */
export async function startTelemetry({
  telemetry,
  trustedProxies,
}: Pick<Config, 'telemetry' | 'trustedProxies'>): Promise<void> {
  if (!telemetry) return
  const { startSdk } = await import('./sdk')
  const shutdown = startSdk({ isProxyTrusted: trustedProxies > 0 })
  // The front waits for these before it ends the process.
  shared.lastWords = [...(shared.lastWords ?? []), shutdown]
  log.info('telemetry_on')
}
