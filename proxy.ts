import { type NextRequest, NextResponse } from 'next/server'
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

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(hardeningHeaders())) response.headers.set(name, value)
  return response
}

/** Everything but files with a hash in their name, which are neither pages nor answers. */
export const config = { matcher: '/((?!_next/static).*)' }
