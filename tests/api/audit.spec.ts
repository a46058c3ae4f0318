import { z } from 'zod'
import { scopesOnShow } from '@/app/(participant)/pages'
import { signInOverHttp } from '../setup/sign-in'
import type { Site } from '../setup/site'
import { expect, test } from '../setup/site-test'

// Behind one proxy of the team's, whose word on the request counts.
test.use({ siteSettings: { TRUSTED_PROXIES: '1', OIDC_NAME: 'Audit' } })

const deed = z.looseObject({
  what: z.string(),
  outcome: z.string(),
  who: z.string().optional(),
  scopes: z.string().optional(),
  ms: z.number().nonnegative(),
  request: z.string().optional(),
})

/** Which deeds the log tells of since it had this length. */
function deeds(site: Site, since: number): z.infer<typeof deed>[] {
  const lines = site.log().slice(since).split('\n')
  return lines.filter((line) => line.includes('"msg":"audit"')).map((line) => deed.parse(JSON.parse(line)))
}

test('signing in, becoming known, a token, its refusal and signing out are a line each, of somebody without a name', async ({
  site,
}) => {
  const before = site.log().length
  const jar = await signInOverHttp(site, 'aroha.ngata')
  const headers = { 'x-request-id': 'from-the-proxy' }
  const token = () => jar.fetch(`${site.appUrl}/api/participant-token`, { headers })
  expect((await token()).headers.get('x-request-id')).toBe('from-the-proxy')
  // Given again, not minted.
  expect((await token()).status).toBe(200)
  await jar.fetch(`${site.appUrl}/api/sign-out`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  await jar.fetch(`${site.appUrl}/api/sign-out`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect((await token()).status).toBe(401)

  await expect.poll(() => deeds(site, before)).toHaveLength(6)
  const told = deeds(site, before)
  expect(told.map(({ what, outcome }) => `${what}: ${outcome}`)).toEqual([
    'enrolment: enrolled',
    'sign_in: signed_in',
    'mint: minted',
    'refusal: forbidden_origin',
    'sign_out: signed_out',
    'refusal: unauthenticated',
  ])
  const [enrolment, signIn, mint, , signOut] = told
  expect(mint?.scopes).toBe(scopesOnShow.join(' '))
  expect(told[5]?.request).toBe('from-the-proxy')
  for (const one of told) expect(one.request).toMatch(/^[\w-]{8,}$/)
  // One person, told from others, and not by the hash that their browser knows.
  expect(new Set([enrolment, signIn, mint, signOut].map((one) => one?.who)).size).toBe(1)
  const again = site.log().length
  const other = await signInOverHttp(site, 'ben.okafor')
  await expect.poll(() => deeds(site, again)).toHaveLength(2)
  expect(deeds(site, again)[1]?.who).not.toBe(mint?.who)
  const page = await (await other.fetch(site.appUrl)).text()
  expect(page).not.toContain(deeds(site, again)[1]?.who)
})

test('a sign-in that fails, and a person who is no participant, are written down too', async ({ site }) => {
  const before = site.log().length
  await fetch(`${site.appUrl}/api/auth/callback/oidc?state=made-up&code=made-up`, { redirect: 'manual' })
  const jar = await signInOverHttp(site, 'chris.lee')
  expect((await jar.fetch(`${site.appUrl}/api/participant-token`)).status).toBe(403)
  await expect.poll(() => deeds(site, before)).toHaveLength(4)
  expect(deeds(site, before).map(({ what, outcome }) => `${what}: ${outcome}`)).toEqual([
    'sign_in: unknown_attempt',
    'enrolment: not_enrolled',
    'sign_in: signed_in',
    'refusal: not_enrolled',
  ])
})

test('a request ID that is no plain word is not taken over, from a proxy either', async ({ site }) => {
  for (const id of [
    'short',
    'a'.repeat(65),
    '{"level":30}aaaa',
    'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
  ]) {
    const answer = await fetch(`${site.appUrl}/api/health`, { headers: { 'x-request-id': id } })
    expect(answer.headers.get('x-request-id'), id).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/)
  }
})
