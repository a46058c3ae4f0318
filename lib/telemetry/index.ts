import 'server-only'
import { config } from '@/lib/config'
import { log } from '@/lib/log'

export { count } from './measures'
export { tracedFetch } from './upstream'

const shared = globalThis as typeof globalThis & { lastWords?: (() => Promise<unknown>)[] }

/** Starts OpenTelemetry if `OTEL_EXPORTER_OTLP_ENDPOINT` says where to. Without it nothing of it is even loaded. */
export async function startTelemetry(): Promise<void> {
  const { telemetry, trustedProxies } = config()
  if (!telemetry) return
  const { startSdk } = await import('./sdk')
  const shutdown = startSdk({ isProxyTrusted: trustedProxies > 0 })
  // The front waits for these before it ends the process.
  shared.lastWords = [...(shared.lastWords ?? []), shutdown]
  log.info('telemetry_on')
}
