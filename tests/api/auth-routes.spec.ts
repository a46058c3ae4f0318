import { signInOverHttp } from '../setup/sign-in'
import { expect, test } from '../setup/site-test'

/** What NextAuth answers beside what this app uses: sessions made new, lines in the log, pages of its own. */
const SHUT = [
  'session',
  'signout',
  '_log',
  'error',
  'signin',
  'signin/other',
  'callback/other',
  'csrf/more',
  'providers/oidc',
]

test('of NextAuth only signing in can be reached; all else is not there, session or not', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const { host } = new URL(site.appUrl)
  const before = jar.all(host)
  for (const action of [...SHUT, 'signin/oidc?get', 'callback/oidc?post', 'csrf?post'])
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      if (action.endsWith('?get') && method === 'POST') continue
      if (/\?post|^(csrf|providers)$/.test(action) && method === 'GET') continue
      const what = `${method} ${action}`
      const form = { body: new URLSearchParams({ level: 'error', code: 'FORGED_LINE', json: 'true' }) }
      const answer = await jar.fetch(`${site.appUrl}/api/auth/${action}`, {
        method,
        ...(method === 'GET' ? {} : form),
      })
      expect(answer.status, what).toBe(404)
      expect(answer.headers.get('cache-control'), what).toBe('no-store')
      expect(answer.headers.getSetCookie(), what).toEqual([])
      expect(await answer.json(), what).toMatchObject({ error: { code: 'not_found' } })
    }
  expect(jar.all(host)).toEqual(before)
  expect(site.log()).not.toContain('FORGED_LINE')
})

test('what nobody of sense sends is refused, and is no failure of the server', async ({ site }) => {
  const json = { 'content-type': 'application/json' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const bodies: [type: Record<string, string>, body: string][] = [
    [json, '{'],
    [json, '{"callbackUrl":{}}'],
    [json, '{"csrfToken":"x","callbackUrl":{}}'],
    [json, '{"csrfToken":["x"]}'],
    [json, '[]'],
    [json, 'null'],
    [json, '"\\ud800"'],
    [json, `{"csrfToken":"${'x'.repeat(20_000)}"}`],
    [form, 'callbackUrl=/'],
    [form, `csrfToken=${'x'.repeat(300)}`],
    [{ 'content-type': 'text/plain' }, 'csrfToken=x'],
  ]
  for (const [headers, body] of bodies) {
    const answer = await fetch(`${site.appUrl}/api/auth/signin/oidc`, { method: 'POST', headers, body })
    expect(answer.status, body.slice(0, 60)).toBe(400)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ error: { code: 'bad_request' } })
  }
  // A form that is whole, and of another browser.
  const foreign = await fetch(`${site.appUrl}/api/auth/signin/oidc`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken: 'made-up' }),
    redirect: 'manual',
  })
  expect(foreign.status).toBe(303)
  expect(foreign.headers.get('location')).toMatch(/^http:\/\/localhost:\d+\/sign-in\?/)

  for (const path of [
    'csrf?callbackUrl=x',
    'providers?callbackUrl=x',
    'session?callbackUrl=x',
    'callback/oidc?callbackUrl=x',
  ]) {
    const cookies = [
      'next-auth.session-token@=1',
      'next-auth.csrf-token=%E0%A4%A',
      'next-auth.callback-url=x',
      '=',
      ';;',
      'a=b=c',
    ]
    for (const cookie of cookies) {
      const answer = await fetch(`${site.appUrl}/api/auth/${path}`, {
        headers: { cookie },
        redirect: 'manual',
      })
      expect(answer.status, `${path} with ${cookie}`).toBeLessThan(500)
    }
  }
  expect(site.log()).not.toMatch(/^\s+at .+:\d+/m)
})
