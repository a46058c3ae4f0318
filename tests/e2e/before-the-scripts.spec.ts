import type { Route } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { holdScripts } from '../setup/held-scripts'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'

test('a page can be read before its scripts have come, and the token is on its way', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await sdkReady(page)
  const release = await holdScripts(page)
  let tokenRequests = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/participant-token')) tokenRequests++
  })
  await page.goto(site.appUrl, { waitUntil: 'commit' })
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await expect(page.getByText('Healthy Rhythms Study')).toBeVisible()
  await expect.poll(() => tokenRequests).toBe(1)
  expect(await page.evaluate(() => 'MyDataHelps' in window)).toBe(false)

  await release()
  await sdkReady(page)
  expect(tokenRequests).toBe(1)
})

test('a press of "Start" before the scripts have come is not lost', async ({ page, site, signIn }) => {
  await signIn('Ben Okafor')
  const release = await holdScripts(page)
  await page.goto(site.appUrl, { waitUntil: 'commit' })
  const item = page.getByRole('listitem').filter({ hasText: 'About you' })
  const button = item.getByRole('button')
  await button.click()
  // It shows that it was heard.
  expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe('0.6')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await release()
  await expect(page.getByRole('dialog', { name: 'About you' })).toBeVisible()
  expect(await button.evaluate((element) => element.getAnimations().length)).toBe(0)
})

test('a press of "Sign out" before the scripts have come counts, and the survey below it is left alone', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  const release = await holdScripts(page)
  await page.goto(site.appUrl, { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await release()
  await page.waitForURL(`${site.appUrl}/sign-in`)
  await expect(page.getByText('You are signed out.')).toBeVisible()
})

test('a press of "Start" before there is a token says that it is opening, and opens', async ({
  page,
  signIn,
}) => {
  const held: Route[] = []
  await page.route('**/api/participant-token', (route) => void held.push(route))
  await signIn('Ana Rivera')
  const item = page.getByRole('listitem').filter({ hasText: 'Daily check-in' })
  // The dates are there when React hears of presses itself.
  await expect(item).toContainText('Due')
  await item.getByRole('button').click()
  await expect(item.getByRole('button', { name: 'Opening…' })).toBeVisible()
  // An impatient second press: the button ignores it, as it says of itself.
  await item.getByRole('button').click({ force: true })
  await expect(page.getByRole('dialog')).toHaveCount(0)

  for (const route of held) await route.continue()
  await expect(page.getByRole('dialog', { name: 'Daily check-in' })).toBeVisible()
  await expect(page.locator('#mydatahelps-survey-modal')).toHaveCount(1)
})

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false })

  test('the page shows what there is to do, and says what surveys need', async ({
    page,
    context,
    site,
    browser,
    signIn,
  }) => {
    // Signing in needs scripts, so this is somebody who has switched them off since.
    const before = await browser.newContext({ javaScriptEnabled: true })
    await signIn('Ben Okafor', await before.newPage())
    await context.addCookies(await before.cookies())
    await before.close()

    // Later than the first piece of a page, after which everything needs a script to be put in its place.
    await site.sandbox.setFaults([{ effect: 'delay', path: '/api/*/delegated/**', delayMilliseconds: 300 }])
    await page.goto(site.appUrl)
    await expect(page.getByText('your browser must allow scripts')).toBeVisible()
    const toDo = page.getByRole('region', { name: 'Surveys to do' })
    await expect(toDo.getByRole('listitem').filter({ hasText: 'Daily check-in' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('How was your day?')
    await expect(page.getByRole('banner')).toContainText('Healthy Rhythms Study')
    // What would do nothing is not there.
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByText('Loading')).toHaveCount(0)
  })
  test('the tabs come together: where only the first has arrived, it does not stand where another will', async ({
    page,
    context,
    site,
  }) => {
    await signInBrowser(context, site, 'ben.okafor')
    const breakOff = async (route: Route) => {
      const response = await route.fetch()
      const [upToFirst = ''] = /^.*?<nav.*?<\/li>/s.exec(await response.text()) ?? []
      // Chromium does not know where this document comes from, and lets it load nothing from here.
      await route.fulfill({ response, body: upToFirst.replaceAll(/<(img|link rel="preload")[^>]*>/g, '') })
    }
    await page.route(site.appUrl, breakOff)
    await page.goto(site.appUrl)
    const tabs = page.locator('nav a')
    await expect(tabs).toHaveText(['Today'])
    await expect(tabs).toBeHidden()

    await page.unroute(site.appUrl, breakOff)
    await page.goto(site.appUrl)
    await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(4)
  })
})
