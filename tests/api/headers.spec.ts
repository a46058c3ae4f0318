import { signInOverHttp } from '../setup/sign-in'
import { expect, test } from '../setup/site-test'
import { sourcesOf } from '../unit/repository/sources'

const PATHS = [
  '/sign-in',
  '/api/participant-token',
  '/api/auth/csrf',
  '/no-such-page',
  '/icon.svg',
  '/sw.js',
  '/manifest',
]

test('every answer carries a strict policy and the hardening headers', async ({ site }) => {
  for (const path of PATHS) {
    const { headers } = await fetch(site.appUrl + path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).not.toContain('unsafe')
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]+' 'strict-dynamic'/)
    for (const directive of ['connect-src', 'frame-src', 'img-src']) {
      expect(policy).toMatch(new RegExp(`${directive} [^;]*${site.myDataHelpsUrl}`))
    }
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toContain(`camera=(self "${site.myDataHelpsUrl}")`)
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    // It would block the survey frame.
    expect(headers.get('cross-origin-embedder-policy')).toBeNull()
    // Over plain http browsers ignore it, and a developer's localhost must not be pinned to https.
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

test('the nonce is another one each time', async ({ site }) => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => {
      const policy = (await fetch(`${site.appUrl}/sign-in`)).headers.get('content-security-policy') ?? ''
      return /'nonce-([\w-]+)'/.exec(policy)?.[1]
    }),
  )
  expect(new Set(nonces).size).toBe(3)
})

test('nobody but a signed-in person gets a page behind the login, whatever headers they send', async ({
  site,
}) => {
  for (const headers of [
    {},
    { 'x-middleware-subrequest': 'proxy:proxy:proxy' },
    { 'x-requested-path': '//evil.example' },
  ]) {
    const response = await fetch(`${site.appUrl}/?from=a-link`, {
      headers: headers as Record<string, string>,
      redirect: 'manual',
    })
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe('/sign-in?callbackUrl=%2F%3Ffrom%3Da-link')
    expect(await response.text()).not.toContain('userKey')
  }
})

test('every page behind the login sends a stranger to sign in, and back', async ({ site }) => {
  const pages = sourcesOf('app/(participant)').filter(({ path }) => path.endsWith('/page.tsx'))
  expect(pages.length).toBeGreaterThan(1)
  for (const { path } of pages) {
    const [, folder = ''] = /^app\/\(participant\)(.*)\/page\.tsx$/.exec(path) ?? []
    const page = folder.replaceAll(/\[\w+\]/g, '1') || '/'
    const response = await fetch(site.appUrl + page, { redirect: 'manual' })
    expect(response.status, page).toBe(307)
    expect(response.headers.get('location')).toBe(`/sign-in?callbackUrl=${encodeURIComponent(page)}`)
  }
})

test('no page of a participant is kept, so that the Back button shows nothing after they have left', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const page = await jar.fetch(site.appUrl)
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toContain('no-store')
})
