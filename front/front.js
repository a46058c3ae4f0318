import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'
import { answerAsEnding, isEnding } from './shutdown.js'

/** What is sent here is a form of a few fields. */
const LARGEST_BODY_BYTES = 64 * 1024

const PAGE_METHODS = ['GET', 'HEAD']
const API_METHODS = [...PAGE_METHODS, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** For answers that come from here, and for those of Next that never meet `proxy.ts`, which has stricter words. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
}

/**
 * What stands between the network and Next. It refuses what Next would answer with 500 and a stack trace, takes away
 * what only a reverse proxy of ours could know and we do not ask, and writes down who is on the other end.
 *
 * @param {import('node:http').RequestListener} next
 * @returns {import('node:http').RequestListener}
 */
export function front(next) {
  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    const status = refusal(request)
    if (status !== undefined) {
      // The rest of the request, if it has one, is not read.
      response.writeHead(status, { 'Cache-Control': 'no-store', Connection: 'close' }).end()
      return
    }
    const { headers, socket } = request
    if (isEnding(socket.server) && answerAsEnding(request, response)) return
    // People reach this app where NEXTAUTH_URL says. Nobody else is to have a say in it.
    for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'])
      delete headers[name]
    // As each proxy does: the last address is the one that was seen here, whatever was written before it.
    headers['x-forwarded-for'] = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ')
    next(request, response)
  }
}

/**
 * The status with which a request is refused, or nothing.
 *
 * @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request
 * @returns {number | undefined}
 */
export function refusal({ method = '', url = '', headers }) {
  // `OPTIONS *`, and an address with a host in it, to which Next would send the browser on.
  if (!url.startsWith('/')) return 400
  const path = decoded(url.split('?', 1)[0] ?? '')
  if (path === undefined) return 400
  // Pages of Next's own, such as the one for errors, which says that there is one.
  if (path.startsWith('/_') && !path.startsWith('/_next/')) return 404
  // Pages take no forms, and there are no server actions: whatever is sent to one is meant for Next.
  if (!(path.startsWith('/api/') ? API_METHODS : PAGE_METHODS).includes(method)) return 405
  if (headers['transfer-encoding'] !== undefined) return 411
  if (Number(headers['content-length'] ?? 0) > LARGEST_BODY_BYTES) return 413
  return isRouterState(headers['next-router-state-tree']) ? undefined : 400
}

/** @param {string} path */
function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/**
 * Whether Next's router can have sent this. Next's own check, which would end as an error of the server there.
 *
 * @param {string | string[] | undefined} header
 */
function isRouterState(header) {
  try {
    parseAndValidateFlightRouterState(header)
    return true
  } catch {
    return false
  }
}
