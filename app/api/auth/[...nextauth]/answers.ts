import { NO_STORE } from '@/app/api/answers'
import { audit } from '@/lib/audit'
import { config } from '@/lib/config'
import { secondsToWait } from '@/lib/rate-limit'

/** Sends the browser on, to a page of this site or to the provider. */
export function redirectTo(url: string, setCookie: string[] = []): Response {
  const headers = new Headers({ ...NO_STORE, Location: url })
  for (const line of setCookie) headers.append('Set-Cookie', line)
  return new Response(null, { status: 303, headers })
}

/** The sign-in page, which says that it has not worked, and knows where the person wanted to go. */
export function signInPage(back: string, error: string): string {
  return `${config().appUrl}/sign-in?${new URLSearchParams({ callbackUrl: back, error })}`
}

/** NextAuth's word for what went wrong, from the address of a page that it would show. */
export function errorIn(location: string | undefined): string {
  const error = location && URL.canParse(location) ? new URL(location).searchParams.get('error') : null
  return error && /^\w{1,40}$/.test(error) ? error : 'Callback'
}

/** The answer for an address from which too many sign-ins come; nothing where there are not. */
export async function tooManySignIns(back: string, json: boolean): Promise<Response | undefined> {
  const since = Date.now()
  const wait = await secondsToWait('sign_in_by_address')
  if (wait === undefined) return undefined
  await audit({ what: 'refusal', outcome: 'rate_limited', since })
  const headers = { ...NO_STORE, 'Retry-After': String(wait) }
  const url = signInPage(back, 'RateLimited')
  if (json) return Response.json({ url }, { status: 429, headers })
  return new Response(null, { status: 303, headers: { ...headers, Location: url } })
}
