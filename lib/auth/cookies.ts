import 'server-only'
import { config } from '@/lib/config'

/** With this before its name a browser takes a cookie from this host alone, over https, for all of its paths. */
const HOST_PREFIX = '__Host-'
const FAMILY = 'next-auth.'
/** Beyond this, somebody is playing; and an answer has no room for more. */
const MOST_CLEARED = 10

export type CookieName = 'session-token' | 'csrf-token' | 'state' | 'pkce' | 'nonce' | 'callback-url'

export function isSecure(): boolean {
  return config().appUrl.startsWith('https:')
}

export function cookieName(name: CookieName | `sign-in.${string}`): string {
  return `${isSecure() ? HOST_PREFIX : ''}${FAMILY}${name}`
}

export function cookieOptions() {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure() } as const
}

/** A line of `Set-Cookie` for a cookie of this app; with no seconds left it is taken away. */
export function setCookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; ${isSecure() ? 'Secure; ' : ''}HttpOnly; SameSite=Lax`
}

/**
 * The cookies of a `Cookie` header, in the browser's order: those with the longest path first, then the oldest. One name
 * may come more than once, where somebody else's program on this host has set it for another path.
 */
export function cookiesOf(header: string | null): [name: string, value: string][] {
  return (header ?? '').split(';').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [name.trim(), value.join('=').trim()]
  })
}

/**
 * The lines that take away every cookie which looks like one of this app, whoever has set it: pieces of a session, other
 * prefixes, and those for the paths and the parent domains from which this request can have brought them.
 */
export function clearingLines(header: string | null): string[] {
  const names = new Set(cookiesOf(header).map(([name]) => name))
  const ours = [...names].filter((name) => /^(__Host-|__Secure-)?next-auth\./.test(name))
  const certain = (name: string) => Number(name.startsWith(HOST_PREFIX))
  return ours
    .sort((one, other) => certain(other) - certain(one))
    .slice(0, MOST_CLEARED)
    .flatMap(clearings)
}

function clearings(name: string): string[] {
  const line = (attributes: string) =>
    `${name}=; ${attributes}; Max-Age=0; ${isSecure() ? 'Secure; ' : ''}HttpOnly; SameSite=Lax`
  const usual = line('Path=/')
  // A browser takes a cookie with this prefix for the one path and for no domain, so it cannot have been planted.
  if (name.startsWith(HOST_PREFIX)) return [usual]
  const planted = ['/api', '/api/sign-out'].map((path) => line(`Path=${path}`))
  const domains = parentDomains(new URL(config().appUrl).hostname)
  return [usual, ...planted, ...domains.map((domain) => line(`Path=/; Domain=${domain}`))]
}

/** The names above a host that may set cookies for it: `study.example.org` itself and `example.org`. */
function parentDomains(host: string): string[] {
  const parts = host.split('.')
  if (parts.length < 2 || /^[\d.]+$|:/.test(host)) return []
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join('.'))
}
