import { expect, test } from '../setup/site-test'

// As it runs behind a reverse proxy that ends TLS.
test.use({ siteSettings: { NEXTAUTH_URL: 'https://study.example' } })

test('over https, browsers are told to stay there, and cookies go nowhere else', async ({ site }) => {
  const { headers } = await fetch(`${site.appUrl}/api/auth/csrf`)
  expect(headers.get('strict-transport-security')).toContain('max-age=63072000')
  const cookies = headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).toMatch(/^__(Host|Secure)-.*; HttpOnly; Secure; SameSite=Lax/)
})
