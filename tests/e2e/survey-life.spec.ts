import type { Page, Route } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { fakeClock, letPass } from '../setup/clock'
import { sdkReady } from '../setup/sdk'
import { surveyFrame } from '../setup/survey'

// An app that has met Ana already would give her a token that is not an hour long any more.
test.beforeAll(({ site }) => site.startAnew())

const MINUTE = 60_000

/** Milliseconds of life that the token of the SDK has left, by the page's clock. */
function lifeLeft(page: Page): Promise<number> {
  return page.evaluate(() => (window.MyDataHelps?.tokenExpires ?? 0) - Date.now())
}

function startButton(page: Page) {
  return page.getByRole('listitem').filter({ hasText: 'Daily check-in' }).getByRole('button')
}

test('a survey starts at once while the token has a quarter of an hour left', async ({ page, signIn }) => {
  await fakeClock(page)
  await signIn('Ana Rivera')
  await sdkReady(page)
  await letPass(page, (await lifeLeft(page)) - 16 * MINUTE, 5 * MINUTE)

  // Nothing is answered: a survey that waited for a token would not open.
  await page.route('**/api/participant-token', () => undefined)
  await startButton(page).click()
  await expect(surveyFrame(page).getByRole('heading', { level: 1 })).toBeVisible()
})

test('a survey waits for another token where less is left, since it runs on the one that it starts with', async ({
  page,
  signIn,
}) => {
  const seen = await fakeClock(page)
  await signIn('Ana Rivera')
  await sdkReady(page)
  // As for a computer that has slept, and on which the press comes before any timer.
  const tenMinutesLeft = (await page.evaluate(() => Date.now())) + (await lifeLeft(page)) - 10 * MINUTE
  await page.clock.setSystemTime(tenMinutesLeft)
  expect(seen.tokenRequests).toBe(1)

  // As long as the answer takes, there is no survey.
  const held: Route[] = []
  await page.route('**/api/participant-token', (route) => void held.push(route))
  await startButton(page).click()
  await expect.poll(() => held.length).toBe(1)
  // The server would give the same again otherwise: for everything but a survey it is good enough.
  expect(held.map((route) => route.request().headers()['cache-control'])).toEqual(['no-cache'])
  await expect(page.getByRole('button', { name: 'Opening…' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  for (const route of held) await route.continue()
  await expect(surveyFrame(page).getByRole('heading', { level: 1 })).toBeVisible()
  expect(await lifeLeft(page)).toBeGreaterThan(15 * MINUTE)
})
