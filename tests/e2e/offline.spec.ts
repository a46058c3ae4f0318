import type { Page } from '@playwright/test'
import { z } from 'zod'
import { problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'

test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

/**
 * Waits until the page has its worker, which it fetches when it has settled, and that is the newest there is. Gives what
 * became of the one that was there before. The browser looks for a new one by itself, some time after a page has opened.
 */
function workerReady(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const before = registration.active
    await registration.update()
    const newest = registration.installing ?? registration.waiting ?? registration.active
    await new Promise<void>((resolve) => {
      if (newest?.state === 'activated') resolve()
      newest?.addEventListener('statechange', () => newest.state === 'activated' && resolve())
    })
    return before?.state
  })
}

test('a reload without a network shows the app’s own page, in the person’s language, until the network is back', async ({
  page,
  context,
  site,
  signIn,
}) => {
  await signIn('Ana Rivera')
  await page.goto(`${site.appUrl}/you`)
  await page.getByRole('button', { name: 'Español' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await workerReady(page)
  // The page that is open was there before it.
  await page.goto(`${site.appUrl}/data?from=a-link`)
  await expect(page).toHaveTitle(/^Mis datos/)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^(Sin conexión|No podemos abrir esta página)$/,
  )
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  expect(await problemsOn(page)).toEqual([])
  // It is the same address, so that going back and trying again do what they do everywhere.
  expect(page.url()).toBe(`${site.appUrl}/data?from=a-link`)
  await page.getByRole('link', { name: 'Volver a intentar' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^(Sin conexión|No podemos abrir esta página)$/,
  )
  // Its style came with it.
  await expect(page.locator('a')).toHaveCSS('text-decoration-line', 'none')

  await context.setOffline(false)
  await expect(page).toHaveTitle(/^Mis datos/)
  await expect(page.getByRole('navigation')).toBeVisible()
  // Nothing was stored, of this person or of anybody.
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})

test('with the worker in place, signing in and out goes its way, and a new worker takes over by itself', async ({
  page,
  site,
  signIn,
}) => {
  await page.goto(`${site.appUrl}/sign-in`)
  await workerReady(page)
  await signIn('Ben Okafor')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  // Pages go on coming with their data, though it is the worker that fetches them.
  expect(await (await page.reload())?.text()).toContain('Daily check-in')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.appUrl}/sign-in`)
  await signIn('Ben Okafor')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')

  // Another language makes another worker, as a new version of the app does.
  expect(await workerReady(page)).toBe('activated')
  await page.context().addCookies([{ name: 'language', value: 'es', url: site.appUrl }])
  expect(await workerReady(page)).toBe('redundant')
})

const manifestSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  lang: z.string(),
  dir: z.string(),
  display: z.literal('standalone'),
  start_url: z.literal('/'),
  icons: z.array(z.object({ src: z.string(), type: z.string(), purpose: z.string().optional() })),
})

test('the app can be installed, under its name in each language, with icons that phones may cut', async ({
  site,
}) => {
  for (const language of ['en', 'es']) {
    const page = await (
      await fetch(`${site.appUrl}/sign-in`, { headers: { 'accept-language': language } })
    ).text()
    const [, href = ''] = /<link rel="manifest" href="([^"]+)"/.exec(page) ?? []
    const answer = await fetch(site.appUrl + href)
    expect(answer.headers.get('content-type')).toBe('application/manifest+json')
    const manifest = manifestSchema.parse(await answer.json())
    expect(manifest).toMatchObject({ id: '/', lang: language, dir: 'ltr' })
    expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(2)
    for (const { src, type } of manifest.icons) {
      const icon = await fetch(site.appUrl + src)
      expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type])
    }
  }
})
