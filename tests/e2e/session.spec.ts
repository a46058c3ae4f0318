import type { Page, Route } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { sdkReady, sdkToken } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

/** Somebody comes back to a page after a while. Its clock is faked. */
async function lookAgain(page: Page): Promise<void> {
  await page.clock.runFor(20_000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
}

test('signing out in one tab ends every tab, and the SDK forgets the token', async ({
  page,
  context,
  site,
  signInByHand,
}) => {
  await signInByHand('Ben Okafor')
  const other = await context.newPage()
  await other.goto(site.appUrl)
  await sdkReady(other)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.appUrl}/sign-in`)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await expect(other.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(other.getByText('Daily check-in')).toHaveCount(0)
  expect(await sdkToken(other)).toBeUndefined()
})

test('after signing out, the Back button shows nothing that was personal', async ({
  page,
  context,
  site,
  signInByHand,
}) => {
  const shown: string[] = []
  await signInByHand('Ben Okafor')
  await expect(page.getByText(/^Late since /).first()).toBeVisible()
  // A page that the router has fetched beforehand, too.
  await page.getByRole('link', { name: 'Surveys that you have done' }).click()
  await expect(page.getByText(/^Done /).first()).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.appUrl}/sign-in`)
  // Whatever the page shows on the way back, if only for a moment.
  await context.exposeFunction('tell', (text: string) => shown.push(text))
  await context.addInitScript(() => {
    const tell = (window as unknown as { tell: (text: string) => void }).tell
    new MutationObserver(() => tell(document.body?.innerText ?? '')).observe(document, {
      childList: true,
      subtree: true,
    })
  })
  for (const path of ['/surveys', '/']) {
    await page.goBack()
    await expect(page).toHaveURL(`${site.appUrl}/sign-in?callbackUrl=${encodeURIComponent(path)}`)
    await expect(page.getByRole('button', { name: /^sign in/i })).toBeVisible()
  }
  expect(shown.length).toBeGreaterThan(0)
  expect(shown.join()).not.toMatch(/Ben|Daily check-in|How was your day/)
})

test.describe('when the session is gone', () => {
  test.use({ expectedProblems: [/401 \(Unauthorized\)/] })

  test('a tab that still shows one person gets no token of the person who has signed in since', async ({
    page,
    context,
    signInByHand,
  }) => {
    await signInByHand('Ben Okafor')
    await sdkReady(page)

    // Somebody else uses the same browser, without Ben having signed out.
    await context.clearCookies()
    const other = await context.newPage()
    await signInByHand('Ana Rivera', other)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Hello, Ana')

    // Nobody has looked at it, or asked for anything.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Someone else has signed in')
    await expect(page.getByText('Hello, Ben')).toHaveCount(0)
    expect(await sdkToken(page)).toBeUndefined()
  })

  test('a session that ran out says so, and signing in leads back', async ({
    page,
    context,
    site,
    signInByHand,
  }) => {
    await page.clock.install()
    await signInByHand('Ben Okafor')
    await sdkReady(page)
    await context.clearCookies({ name: /next-auth/ })
    await lookAgain(page)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: /^sign in/i }).click()
    await expect(page).toHaveURL(`${site.appUrl}/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  })
})

test.describe('with a survey open', () => {
  // The second is for somebody who is no participant.
  test.use({ expectedProblems: [/401 \(Unauthorized\)|403 \(Forbidden\)/] })

  async function openSurvey(page: Page) {
    await page.getByRole('button', { name: 'Start' }).first().click()
    const frame = page.frameLocator('#mydatahelps-survey-frame')
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
    return frame
  }

  test('signing out in another tab closes it', async ({ page, context, site, signInByHand }) => {
    await signInByHand('Ben Okafor')
    const other = await context.newPage()
    await other.goto(site.appUrl)
    await openSurvey(other)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
    await expect(other.getByRole('dialog')).toHaveCount(0)
    await page.waitForURL(`${site.appUrl}/sign-in`)
  })

  test('another person who signs in closes it at once, a participant or not', async ({
    page,
    context,
    signIn,
  }) => {
    await signIn('Ben Okafor')
    await openSurvey(page)
    await context.clearCookies()
    await signIn('Chris Lee', await context.newPage())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Someone else has signed in')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await sdkToken(page)).toBeUndefined()
    await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0)
  })

  test('it stays while a session only ran out, and goes when the server knows another person', async ({
    page,
    context,
    site,
    signIn,
  }) => {
    await page.clock.install()
    await signIn('Ben Okafor')
    await openSurvey(page)
    await context.clearCookies({ name: /next-auth/ })
    await lookAgain(page)
    await expect(page.getByText('Please sign in again')).toBeAttached()
    await expect(page.getByRole('dialog')).toBeVisible()

    // No tab of hers is there to tell.
    await signInBrowser(context, site, 'ana.rivera')
    await lookAgain(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Someone else has signed in')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await sdkToken(page)).toBeUndefined()
  })

  test('a session that only ran out leaves it to the participant to finish', async ({
    page,
    context,
    signInByHand,
  }) => {
    await page.clock.install()
    await signInByHand('Ben Okafor')
    const frame = await openSurvey(page)
    await context.clearCookies({ name: /next-auth/ })
    await lookAgain(page)
    await expect(page.getByText('Please sign in again')).toBeAttached()

    await expect(page.getByRole('dialog')).toBeVisible()
    await frame.getByRole('button', { name: 'Close', exact: true }).click()
    await frame.getByRole('button', { name: 'Leave without saving' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
    expect(await sdkToken(page)).toBeUndefined()
  })
})

test('a survey that is done in one tab waits in no other any more', async ({ page, context, site }) => {
  await signInBrowser(context, site, 'ben.okafor')
  const other = await context.newPage()
  await Promise.all([page.goto(site.appUrl), other.goto(site.appUrl)])
  await Promise.all([sdkReady(page), sdkReady(other)])
  const item = (tab: Page) => tab.getByRole('listitem').filter({ hasText: 'Daily check-in' })
  await expect(item(other)).toHaveCount(1)
  await item(page).getByRole('button', { name: 'Start' }).click()
  await answerToTheEnd(page)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  for (const tab of [page, other]) await expect(item(tab)).toHaveCount(0)
})

test('a page that is still loading when somebody signs out hears of it as well', async ({
  page,
  context,
  site,
}) => {
  await signInBrowser(context, site, 'ben.okafor')
  const other = await context.newPage()
  // Its scripts are on their way, and its token is there already.
  let held: Route[] | undefined = []
  await other.route('**/_next/static/**/*.js', (route) => (held ? void held.push(route) : route.continue()))
  const token = other.waitForResponse('**/api/participant-token')
  await other.goto(site.appUrl, { waitUntil: 'commit' })
  await token
  await page.goto(site.appUrl)
  await sdkReady(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.appUrl}/sign-in`)
  const scripts = held
  held = undefined
  await Promise.all(scripts.map((route) => route.continue()))
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  expect(await sdkToken(other)).toBeUndefined()
})

test('two people at once, each in a browser of their own, see each their own page', async ({
  page,
  browser,
  watch,
  signInByHand,
}) => {
  const context = await browser.newContext()
  watch(context)
  const second = await context.newPage()
  await Promise.all([signInByHand('Ana Rivera'), signInByHand('Ben Okafor', second)])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ana')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  const participantOf = (who: typeof page) =>
    who.evaluate(async () => {
      return (await window.MyDataHelps?.getParticipantInfo())?.participantIdentifier
    })
  await Promise.all([sdkReady(page), sdkReady(second)])
  expect(await participantOf(page)).toBe('ana.rivera')
  expect(await participantOf(second)).toBe('ben.okafor')
  await context.close()
})
