import { z } from 'zod'
import { signInOverHttp } from '../setup/sign-in'
import { expect, test } from '../setup/site-test'

const signOutAnswer = z.strictObject({ url: z.url() })
const SESSION_COOKIE = 'next-auth.session-token'

test('another site signs nobody out, and the participant goes on', async ({ site }) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  for (const from of ['cross-site', 'same-site', 'none']) {
    const response = await jar.fetch(`${site.appUrl}/api/sign-out`, {
      method: 'POST',
      headers: { 'sec-fetch-site': from },
    })
    expect(response.status, from).toBe(403)
    expect(response.headers.getSetCookie(), from).toEqual([])
    expect(await response.json(), from).toEqual({})
  }
  expect((await jar.fetch(`${site.appUrl}/api/participant-token`)).status).toBe(200)
})

test('a page of this site does: the session is gone, and the provider is next', async ({ site }) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const { host } = new URL(site.appUrl)
  expect(jar.names(host)).toContain(SESSION_COOKIE)
  const response = await jar.fetch(`${site.appUrl}/api/sign-out`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const url = new URL(signOutAnswer.parse(await response.json()).url)
  expect(url.origin).toBe(site.issuer)
  expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${site.appUrl}/sign-in`)
  // So that the provider need not ask whose session it is.
  expect(url.searchParams.get('id_token_hint')).toMatch(/^ey/)

  expect(jar.names(host)).not.toContain(SESSION_COOKIE)
  expect((await jar.fetch(`${site.appUrl}/api/participant-token`)).status).toBe(401)
})
