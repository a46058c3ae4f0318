import type { Handler } from '.'

/** A page need not ask again within these seconds whether it may ask. */
const PREFLIGHT_SECONDS = 600
/** `Cache-Control: no-cache` says that the last token was refused. */
const REQUEST_HEADERS = 'Authorization, Cache-Control'
const READABLE_HEADERS = 'Retry-After, WWW-Authenticate, X-Request-Id'

/**
 * Lets pages of these origins read the answers. Never with credentials: what a browser adds by itself, such as a cookie,
 * proves nothing here.
 * (Fetch Standard: CORS protocol)
 */
export function crossOrigin(allowedOrigins: readonly string[], handler: Handler): Handler {
  return async (request) => {
    const origin = request.headers.get('origin')
    const isAllowed = origin !== null && allowedOrigins.includes(origin)
    const answer = isAllowed && isPreflight(request) ? preflightAnswer() : await handler(request)
    answer.headers.append('Vary', 'Origin')
    if (!isAllowed) return answer
    answer.headers.set('Access-Control-Allow-Origin', origin)
    answer.headers.set('Access-Control-Expose-Headers', READABLE_HEADERS)
    return answer
  }
}

function isPreflight(request: Request): boolean {
  return request.method === 'OPTIONS' && request.headers.has('access-control-request-method')
}

function preflightAnswer(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET',
      'Access-Control-Allow-Headers': REQUEST_HEADERS,
      'Access-Control-Max-Age': String(PREFLIGHT_SECONDS),
      'Cache-Control': 'no-store',
    },
  })
}
