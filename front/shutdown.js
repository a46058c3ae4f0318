/** How often a server that is ending looks at who is still there, in milliseconds. */
const STEP_MS = 100
/** Longer than any request takes: what is not over by then will not be. Platforms end a process after 30 seconds or so. */
const PATIENCE_MS = 20_000

/**
 * What is still to be sent when the last request is over, such as measurements; each is waited for.
 *
 * @type {typeof globalThis & { lastWords?: (() => Promise<unknown>)[] }}
 */
const shared = globalThis

/** @type {WeakSet<import('node:http').Server>} */
const ending = new WeakSet()

/**
 * Whether a server has been told to end: then readiness says no, and no connection is kept for another request.
 *
 * @param {import('node:http').Server | undefined} server
 */
export function isEnding(server) {
  return server !== undefined && ending.has(server)
}

/** Where a balancer asks whether to send requests here; the rest of what it is told is for others to find out. */
const READINESS = '/api/health/ready'
const ENDING = JSON.stringify({ status: 'unavailable', checks: { process: 'ending' } })

/**
 * Answers for a server that has been told to end, as far as that changes the answer; gives whether it has. Such a server waits for
 * its connections: whoever went on asking on one would keep it for ever.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerAsEnding({ url }, response) {
  response.setHeader('Connection', 'close')
  if (url !== READINESS) return false
  response.writeHead(503, { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' })
  response.end(ENDING)
  return true
}

/**
 * Ends a server without breaking off what is under way. For `delayMs` it serves as before, while readiness says no: time for
 * a balancer to notice, which else would send requests to nobody. Then it takes no more connections, closes those on which
 * nothing happens, and resolves when the others are over, or after twenty seconds.
 *
 * @param {import('node:http').Server} server
 * @param {{ delayMs: number, sleep?: (milliseconds: number) => Promise<unknown> }} options
 */
export async function endServer(server, { delayMs, sleep = realSleep }) {
  ending.add(server)
  await sleep(delayMs)
  const closed = new Promise((resolve) => server.close(resolve))
  let over = false
  void closed.then(() => {
    over = true
  })
  for (let waited = 0; waited < PATIENCE_MS && !over; waited += STEP_MS) {
    server.closeIdleConnections()
    await Promise.race([closed, sleep(STEP_MS)])
  }
  server.closeAllConnections()
  await closed
}

/**
 * Ends this process in that way when it is told to. On a terminal (SIGINT) nobody balances, and nobody waits.
 *
 * @param {import('node:http').Server} server
 */
export function endWithSignal(server) {
  // Next would close its server at once.
  process.env.NEXT_MANUAL_SIG_HANDLE = 'true'
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, async () => {
      // A terminal tells npm's child as well, so that it often hears of it twice.
      if (isEnding(server)) return
      const seconds = Number(process.env.SHUTDOWN_DELAY_SECONDS || 0)
      await endServer(server, { delayMs: signal === 'SIGTERM' ? seconds * 1000 : 0 })
      await Promise.allSettled((shared.lastWords ?? []).map((send) => send()))
      process.exit(0)
    })
}

/** @param {number} milliseconds */
function realSleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
