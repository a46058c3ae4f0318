import 'server-only'
import { createHash } from 'node:crypto'
import { config } from '@/lib/config'
import { cookieName, cookiesOf } from './cookies'

/**
 * The cookie that belongs to this token, by name, as NextAuth makes it with the first of the secrets, which is all that it
 * knows. It may have been made with another one: before the secret changed, or by an instance where it has changed already.
 * Nothing if this app has not made it; others of the name may be somebody else's, for another path.
 */
export function csrfCookie(cookieHeader: string | null, csrfToken: string): Record<string, string> {
  const name = cookieName('csrf-token')
  const { sessionSecrets } = config()
  const ours = sessionSecrets.map((secret) => cookieValue(csrfToken, secret))
  const isOurs = cookiesOf(cookieHeader).some(
    ([own, value]) => own === name && ours.includes(value.replace('%7C', '|')),
  )
  return isOurs ? { [name]: cookieValue(csrfToken, sessionSecrets[0]) } : {}
}

function cookieValue(csrfToken: string, secret: string): string {
  return `${csrfToken}|${createHash('sha256')
    .update(csrfToken + secret)
    .digest('hex')}`
}
