import type { Page } from '@playwright/test'
import { wordsOf } from '../resilience/passing'
import { callsTo, tell } from '../resilience/rows'
import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Site } from '../setup/site'

const PATH = '/you/connections'
const CLINIC = 'Willow Springs Family Clinic'
const DELEGATED = '/api/v1/delegated'

function yours(page: Page) {
  return page.getByRole('region', { name: 'Your connections' })
}

function row(page: Page, name: string) {
  return yours(page).getByRole('listitem').filter({ hasText: name })
}

/** Presses "Continue", and gives the window that opens. */
async function goOn(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Continue' }).click()
  return opened
}

async function delegatedCalls(site: Site, path = ''): Promise<string[]> {
  const requests = await site.sandbox.requests()
  return requests.map((request) => request.path).filter((asked) => asked.startsWith(DELEGATED + path))
}

test('where the browser opens no window, it goes on in the same one', async ({ page, site, signIn }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await signIn('Ana Rivera')
  await page.goto(site.appUrl + PATH)
  await page.getByRole('button', { name: 'Connect Garmin' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('status')).toContainText('Your browser did not open a new window.')
  await page.getByRole('button', { name: 'Go on in this window' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(yours(page).getByRole('status').first()).toContainText('You are connected.')
  await expect(row(page, 'Garmin')).toBeVisible()
})

test.describe('a connection that does not come about', () => {
  test.use({ expectedProblems: [/(403|500) \(/] })

  test('is told apart: refused, closed, never returned, not started; and can be tried again', async ({
    page,
    site,
    signIn,
  }) => {
    await signIn('Ana Rivera')
    await page.goto(site.appUrl + PATH)
    const connect = page.getByRole('button', { name: 'Connect Oura' })
    await connect.click()
    const dialog = page.getByRole('dialog')
    const said = dialog.getByRole('status')

    const refused = await goOn(page)
    await refused.getByRole('button', { name: 'Deny' }).click()
    await expect(said).toContainText('Oura is not connected.')
    await expect.poll(() => refused.isClosed()).toBe(true)

    const again = dialog.getByRole('button', { name: 'Try again' })
    const opened = page.waitForEvent('popup')
    await again.click()
    // Nothing tells this page that it was closed; what was said there stands.
    await (await opened).close()
    await expect(said).toContainText('If you closed it, cancel and start again.')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(connect).toBeFocused()

    await site.sandbox.forgetRequests()
    await site.sandbox.setFaults([{ effect: 'consent-never-returns' }])
    await connect.click()
    const lost = await goOn(page)
    await lost.getByRole('button', { name: 'Allow' }).click({ noWaitAfter: true })
    await dialog.getByRole('button', { name: 'I’m done there' }).click()
    await expect(said).toContainText('We can’t see the connection with Oura yet.')
    const saw = await wordsOf(said)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(connect).toBeFocused()
    await lost.close()
    const calls = await callsTo(site)
    const fault = 'the maker’s page never comes back'
    tell({ moment: 'connecting', fault, saw, goOnAfter: 0, by: 'a press', lost: 'nothing', calls })

    for (const [status, words] of [
      [500, 'MyDataHelps does not answer right now.'],
      [403, 'Please tell the study team.'],
    ] as const) {
      await site.sandbox.setFaults([
        { effect: 'status', status, method: 'POST', path: `${DELEGATED}/externalaccountproviders/*/connect` },
      ])
      await connect.click()
      const failing = await goOn(page)
      await expect(said).toContainText('We could not start the connection with Oura.')
      await expect(said).toContainText(words)
      await expect.poll(() => failing.isClosed()).toBe(true)
      await page.keyboard.press('Escape')
      await expect(connect).toBeFocused()
    }
  })
})

test.describe('what a component of CareEvolution’s asks the SDK for', () => {
  // The SDK puts a style sheet of MyDataHelps's into the window, for the moment before it leaves.
  test.use({ expectedProblems: [/Content Security Policy/] })

  test('is settled when its window comes back, which no page of ours can reach', async ({
    page,
    context,
    site,
  }) => {
    await signInBrowser(context, site, 'ana.rivera')
    await page.goto(site.appUrl)
    await sdkReady(page)
    for (const [press, outcome] of [
      ['Deny', 'refused'],
      ['Allow', 'connected'],
    ] as const) {
      const opened = page.waitForEvent('popup')
      const settled = page.evaluate(async () => {
        const sdk = window.MyDataHelps
        const found = await sdk?.getExternalAccountProviders('Oura', null, 1, 0)
        return sdk
          ?.connectExternalAccount(found?.externalAccountProviders[0]?.id ?? 0, { openNewWindow: true })
          .then(
            () => 'connected',
            () => 'refused',
          )
      })
      await (await opened).getByRole('button', { name: press }).click()
      expect(await settled).toBe(outcome)
      await expect.poll(async () => (await opened).isClosed()).toBe(true)
    }
  })
})

test('a window whose page has gone takes over, and nothing in its address leads elsewhere', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ana Rivera')
  await page.goto(
    `${site.appUrl}/connected?connectExternalAccount=true&messageID=1&success=false&_e=https://evil.example/`,
  )
  await page.waitForURL((url) => url.pathname === PATH)
  await expect(yours(page).getByRole('status').first()).toContainText('The connection was not made.')
})

test('Ben finds a clinic by its name, its place and its postal code, page by page', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await page.goto(site.appUrl + PATH)
  const offers = page.getByRole('region', { name: 'Clinics and health plans' })
  const search = offers.getByRole('searchbox', { name: 'Search' })
  const rows = offers.getByRole('listitem')
  // Before a search: what the study team has put first.
  await expect(rows).toHaveCount(2)
  await expect(offers).toContainText('You can see them in the MyDataHelps app')
  await site.sandbox.forgetRequests()

  await search.pressSequentially('family', { delay: 20 })
  await expect(offers.getByRole('status').first()).toHaveText('The first 20 results.')
  // One question for all of the letters.
  expect(await delegatedCalls(site, '/externalaccountproviders')).toHaveLength(1)
  await expect(rows.filter({ hasText: 'Elm Hollow' })).toContainText('Belongs to Elm Hollow Health Partners')
  await offers.getByRole('button', { name: 'Show more' }).press('Enter')
  await expect(rows).toHaveCount(24)
  await expect(offers.getByRole('status').first()).toHaveText('24 results.')
  // The button is gone, and focus has gone on to what it brought.
  await expect(rows.nth(20).getByRole('paragraph').first()).toBeFocused()
  await expect(rows.filter({ hasText: CLINIC }).getByRole('button', { name: 'Reconnect' })).toBeVisible()

  await search.fill('duluth')
  await expect(offers.getByRole('status').first()).toHaveText('17 results.')
  await search.fill('06510')
  await expect(rows.first()).toContainText('Alder Creek Medical Group')
  await search.fill('nowhere at all')
  await expect(offers).toContainText('Nothing found for “nowhere at all”.')
  await search.fill('')
  await expect(rows).toHaveCount(2)
})

test.describe('disconnecting', () => {
  test.use({ expectedProblems: [/500 \(/] })

  test('says which data goes with it and asks again; what fails leaves everything as it was', async ({
    page,
    site,
    signIn,
  }) => {
    await signIn('Ben Okafor')
    await page.goto(`${site.appUrl}/data`)
    const ofFitbit = page.getByRole('region', { name: 'Steps', exact: true }).getByText(/^Fitbit/)
    await expect(ofFitbit.first()).toBeVisible()
    await page.getByRole('link', { name: 'You', exact: true }).click()
    await page.getByRole('link', { name: /^Devices and clinics/ }).click()
    const press = page.getByRole('button', { name: 'Disconnect Fitbit' })
    await press.click()
    const dialog = page.getByRole('dialog', { name: 'Disconnect Fitbit?' })
    await expect(dialog).toContainText('Sleep')
    await expect(dialog).toContainText('can’t be brought back')
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await expect(press).toBeFocused()

    await site.sandbox.setFaults([
      { effect: 'status', status: 500, method: 'DELETE', path: `${DELEGATED}/externalaccounts/**`, count: 1 },
      { effect: 'status', status: 500, method: 'POST', path: `${DELEGATED}/externalaccounts/**`, count: 1 },
    ])
    await press.click()
    await dialog.getByRole('button', { name: 'Disconnect and delete' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Fitbit is still connected.')
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: 'Update the data from Fitbit' }).click()
    await expect(row(page, 'Fitbit').getByRole('alert')).toContainText(
      'We could not ask Fitbit for new data.',
    )
    await page.getByRole('button', { name: 'Update the data from Fitbit' }).click()
    await expect(yours(page).getByRole('status').first()).toHaveText('We are getting new data from Fitbit.')
    await expect(row(page, 'Fitbit').getByRole('progressbar')).toBeVisible()

    await press.click()
    await dialog.getByRole('button', { name: 'Disconnect and delete' }).click()
    await expect(row(page, 'Fitbit')).toHaveCount(0)
    await expect(yours(page).getByRole('status').first()).toHaveText(
      'Fitbit is disconnected, and its data is deleted.',
    )
    await expect(page.getByRole('heading', { name: 'Your connections' })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Connect Fitbit' })).toBeVisible()
    // What was known of the figures is known no more.
    await page.getByRole('link', { name: 'My data' }).click()
    await expect(page.getByRole('region', { name: 'Steps', exact: true })).toBeVisible()
    await expect(ofFitbit).toHaveCount(0)
  })
})

test.describe('what MyDataHelps does not give', () => {
  test.use({ expectedProblems: [/(403|404|500) \(/] })

  test('is no matter on Today', async ({ page, site, signIn }) => {
    await signIn('Ben Okafor')
    await site.sandbox.setFaults([
      { effect: 'status', status: 403, method: 'GET', path: `${DELEGATED}/externalaccounts` },
    ])
    await site.sandbox.forgetRequests()
    const asked = page.waitForResponse((response) => response.url().endsWith('/externalaccounts'))
    await page.goto(site.appUrl)
    expect((await asked).status()).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
    await expect(page.getByRole('main')).not.toContainText('onnections')
    // The server's question, and the browser's.
    expect(await delegatedCalls(site, '/externalaccounts')).toHaveLength(2)
  })

  test('and what the study has not switched on is not shown', async ({ page, site, signIn }) => {
    await signIn('Ana Rivera')
    const settings = (body: Record<string, unknown>) =>
      site.sandbox.setFaults([
        {
          effect: 'status',
          status: 200,
          method: 'GET',
          path: `${DELEGATED}/datacollectionsettings`,
          body,
        },
      ])
    const offers = page.getByRole('region', { name: 'Connect something new' })
    await settings({ fitbitEnabled: true, healthConnectEnabled: true })
    await page.goto(site.appUrl + PATH)
    await expect(offers.getByRole('listitem')).toHaveCount(1)
    await expect(offers).toContainText('only be connected in the MyDataHelps app on an Android phone')
    await expect(offers).not.toContainText('iPhone')
    await expect(offers.getByRole('searchbox')).toHaveCount(0)

    await settings({})
    await page.goto(site.appUrl + PATH)
    await expect(offers).toContainText('This study does not collect data from devices or clinics.')
  })
})
