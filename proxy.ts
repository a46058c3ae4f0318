import { type NextRequest, NextResponse } from 'next/server'
import { config as settings } from '@/lib/config'
import { givenRequestID, REQUEST_ID } from '@/lib/given-request-id'
import { contentSecurityPolicy, hardeningHeaders } from '@/lib/security-headers'

/**
 * Gives each answer its Content-Security-Policy and the other hardening headers. It decides nothing about who
 * may see what: proxies have been got around before, so that gate stands in the layout, the pages and the
 * route handlers.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID()
  const policy = contentSecurityPolicy(nonce)

  const headers = new Headers(request.headers)
  // Next reads the nonce from here and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy)
  // For a script of ours that stands in the page.
  headers.set('x-nonce', nonce)
  // The gate sends people to sign in and back to where they were; a layout is not told where that is.
  headers.set('x-requested-path', request.nextUrl.pathname + request.nextUrl.search)
  // So that whoever asks about an answer can be told what the log says of it.
  const requestID = givenRequestID(request.headers, settings().trustedProxies) ?? crypto.randomUUID()
  headers.set(REQUEST_ID, requestID)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set(REQUEST_ID, requestID)
  // The one header that a page can read of the request that brought it: for the code on an error screen.
  response.headers.set('Server-Timing', `request;desc="${requestID}"`)
  for (const [name, value] of Object.entries(hardeningHeaders())) response.headers.set(name, value)
  return response
}

/** Everything but files with a hash in their name, which are neither pages nor answers. */
export const config = { matcher: '/((?!_next/static).*)' }
