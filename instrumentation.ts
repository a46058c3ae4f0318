import type { Instrumentation } from 'next'

/** Runs once when the server starts, before it answers anybody. */
export async function register() {
  // The check ends the process, which only Node can; `next build` compiles this file for the edge as well.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkConfigOrExit } = await import('./lib/config/start')
    checkConfigOrExit()
    const { config } = await import('./lib/config')
    const { startTelemetry } = await import('./lib/telemetry')
    await startTelemetry(config())
    const { connectRedis } = await import('./lib/store')
    await connectRedis()
  }
}

/** A page or a route that could not answer, by the ID that its error screen shows. What went wrong Next has written above it. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./lib/log')
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  log.error({ request: request.headers['x-request-id'], route: context.routePath, digest }, 'request_failed')
}
