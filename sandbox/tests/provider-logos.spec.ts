import { z } from 'zod'
import { providerLogo } from '../external-accounts/logo'
import { AccountConnection } from './account-connection'
import { expect, test } from './start-sandbox'

const providers = z.object({
  externalAccountProviders: z.array(z.object({ name: z.string(), logoUrl: z.string() })),
})

/** As high as CareEvolution's components show a logo in place of the name. */
const SMALL = 24

test.use({ viewport: { width: 360, height: 740 } })

test('Every logo says the provider’s name, within its bounds and readably small', async ({
  page,
  sandbox,
}) => {
  const token = await sandbox.participantToken('ana.rivera')
  const list = async (pageNumber: number) =>
    providers.parse(
      await (await sandbox.delegated(`externalaccountproviders?pageNumber=${pageNumber}`, { token })).json(),
    ).externalAccountProviders
  const all = [...(await list(0)), ...(await list(1))].filter(({ logoUrl }) => logoUrl !== '')
  expect(all.length).toBeGreaterThan(120)
  const hasName = async ({ name, logoUrl }: (typeof all)[number]) => {
    const svg = await (await fetch(logoUrl)).text()
    const lines = [...svg.matchAll(/<text [^>]*>([^<]+)<\/text>/g)].map(([, line]) => line)
    return lines.join(' ') === name && svg.includes(`aria-label="${name}"`)
  }
  const named = await Promise.all(all.map(hasName))
  expect(all.filter((_, index) => !named[index])).toEqual([])

  const longest = all.reduce((a, b) => (b.name.length > a.name.length ? b : a))
  const wanted = ['Fitbit', 'Garmin', 'Willow Springs Family Clinic', longest.name]
  for (const { name, logoUrl } of all.filter((each) => wanted.includes(each.name))) {
    await page.goto(logoUrl)
    const drawn = await page.evaluate(() => {
      const svg = document.querySelector('svg')
      const box = svg?.viewBox.baseVal
      return {
        width: box?.width ?? 0,
        height: box?.height ?? 0,
        texts: [...document.querySelectorAll('text')].map((text) => ({
          left: text.getBBox().x,
          right: text.getBBox().x + text.getBBox().width,
          top: text.getBBox().y,
          bottom: text.getBBox().y + text.getBBox().height,
          size: Number(text.getAttribute('font-size')),
        })),
      }
    })
    const shown = SMALL / drawn.height
    expect(drawn.width * shown, name).toBeLessThan(320)
    for (const { left, right, top, bottom, size } of drawn.texts) {
      expect(left, name).toBeGreaterThanOrEqual(0)
      expect(right, name).toBeLessThanOrEqual(drawn.width)
      expect(top, name).toBeGreaterThanOrEqual(-1)
      expect(bottom, name).toBeLessThanOrEqual(drawn.height + 1)
      expect(size * shown, name).toBeGreaterThanOrEqual(10)
    }
  }
})

test('The question whether to connect shows the logo without leaving a phone', async ({ page, sandbox }) => {
  const connection = new AccountConnection(sandbox, await sandbox.participantToken('ana.rivera'))
  await page.goto(`${await connection.begin(71_111)}#verifier=${connection.verifier}`)
  await expect(page.getByRole('heading', { name: 'Connect Willow Springs Family Clinic?' })).toBeVisible()
  const logo = page.getByRole('img', { name: 'Willow Springs Family Clinic' })
  await expect(logo).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
})

test('A name that is too long for two lines ends in dots, and none breaks the drawing', () => {
  const provider = { id: 1, category: 'Provider', enabled: true, hasLogo: true } as const
  const long = providerLogo({ ...provider, name: `Saint ${'Bartholomew '.repeat(12)}Clinic` })
  expect(long.match(/<text /g)).toHaveLength(2)
  expect(long).toContain('…</text>')
  const hostile = providerLogo({ ...provider, name: 'A&B <script> "quoted"' })
  expect(hostile).not.toContain('<script>')
  expect(hostile).toContain('A&amp;B &lt;script&gt; &quot;quoted&quot;')
})
