import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'

// One page that is not there, and the icon that browsers look for beside an answer that is no page.
test.use({ expectedProblems: [/404 \(Not Found\)/] })

test('the private key, the service token and the secrets are in no answer, no page, no script, no log', async ({
  page,
  site,
  signInByHand,
}) => {
  const bodies: { url: string; text: string }[] = []
  page.on('response', async (response) => {
    if (!response.url().startsWith(site.appUrl)) return
    const text = await response.text().catch(() => '')
    bodies.push({ url: response.url(), text: JSON.stringify(response.headers()) + text })
  })
  await signInByHand('Ben Okafor')
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await sdkReady(page)
  await page.goto(`${site.appUrl}/no-such-page`)
  await page.goto(`${site.appUrl}/api/auth/session`)
  await page.goto(`${site.appUrl}/api/health/ready`)
  await expect.poll(() => bodies.length).toBeGreaterThan(10)

  const { MYDATAHELPS_PRIVATE_KEY, OIDC_CLIENT_SECRET, NEXTAUTH_SECRET } = site.environment
  const keyLines = String(MYDATAHELPS_PRIVATE_KEY)
    .split(/\\n|\n/)
    .filter((line) => line.length > 40)
  expect(keyLines.length).toBeGreaterThan(10)
  const secrets = [...keyLines, String(OIDC_CLIENT_SECRET), String(NEXTAUTH_SECRET), 'PRIVATE KEY---']

  for (const secret of secrets) {
    expect(bodies.filter(({ text }) => text.includes(secret)).map(({ url }) => url)).toEqual([])
    expect(site.log()).not.toContain(secret)
  }

  // Nobody but the app knows its service token, so whatever looks like a token is tried as one.
  const everything = bodies.map(({ text }) => text).join('\n') + site.log()
  const candidates = new Set(everything.match(/\b[0-9a-f]{32}\b/g))
  expect(candidates.size, 'the participant token is among them').toBeGreaterThan(0)
  const participants = `${site.myDataHelpsUrl}/api/v1/administration/projects/${site.environment.MYDATAHELPS_PROJECT_ID}/participants`
  for (const candidate of candidates) {
    const { status } = await fetch(participants, { headers: { authorization: `Bearer ${candidate}` } })
    expect(status).toBe(401)
  }

  const scripts = await readdir('.next/static', { recursive: true })
  for (const name of scripts.filter((name) => /\.(js|css|json|map)$/.test(name))) {
    const text = await readFile(join('.next/static', name), 'utf8')
    for (const word of [
      'MYDATAHELPS_',
      'client_assertion',
      'delegated_participant',
      'OIDC_CLIENT',
      ...secrets,
    ]) {
      expect(text.includes(word), `${word} in ${name}`).toBe(false)
    }
  }
})
