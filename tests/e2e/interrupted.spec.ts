import { expect, test } from '../setup/browser-test'
import { tooWide } from '../setup/layout-problems'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'

const TOKEN = '**/api/participant-token'
const unavailable = {
  status: 503,
  headers: { 'retry-after': '1' },
  json: { error: { code: 'upstream_unavailable', message: '' } },
}

test.describe('offline', () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] })

  test('signing out says when it did not work', async ({ page, context, signIn }) => {
    await signIn('Ben Okafor')
    await sdkReady(page)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'still signed in' })).toBeVisible()
  })
})

test.describe('while MyDataHelps is down', () => {
  test.use({ expectedProblems: [/503 \(Service Unavailable\)/] })

  test('the page is there with what came with it, says so, and the line goes by itself', async ({
    page,
    signIn,
  }) => {
    await page.clock.install()
    await page.route(TOKEN, (route) => route.fulfill(unavailable))
    await signIn('Ben Okafor')
    const line = page.getByText('We can’t reach MyDataHelps right now.')
    await expect(line).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
    await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
    await page.unroute(TOKEN)
    await page.clock.runFor(5_000)
    await expect(line).toHaveCount(0)
  })

  test('it can be tried again by hand', async ({ page, signIn }) => {
    await page.clock.install()
    await page.route(TOKEN, (route) => route.fulfill(unavailable))
    await signIn('Ben Okafor')
    await expect(page.getByText('We can’t reach MyDataHelps right now.')).toBeVisible()
    await page.unroute(TOKEN)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('We can’t reach MyDataHelps right now.')).toHaveCount(0)
  })

  test('a survey says at once that there is no connection, and opens when there is', async ({
    page,
    signIn,
  }) => {
    await page.clock.install()
    await page.route(TOKEN, (route) => route.fulfill(unavailable))
    await signIn('Ana Rivera')
    await expect(page.getByText('We can’t reach MyDataHelps right now.')).toBeVisible()
    const start = page.getByRole('button', { name: 'Start' }).first()
    await start.click()
    await expect(page.getByText('because there is no connection.')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.unroute(TOKEN)
    await start.click()
    await expect(page.getByRole('dialog')).toBeVisible()
  })
})

test('an Embeddable whose answer makes no sense says so and can be tried again; the others are there', async ({
  page,
  site,
  signIn,
}) => {
  await site.sandbox.setFaults([
    {
      effect: 'status',
      path: '/api/v1/delegated/surveytasks',
      status: 200,
      body: { message: 'secret detail' },
    },
  ])
  await signIn('Ben Okafor')
  const toDo = page.getByRole('region', { name: 'Surveys to do' })
  await expect(toDo.getByRole('alert')).toContainText('Something went wrong.')
  await expect(page.getByText('secret detail')).toHaveCount(0)
  await expect(page.getByRole('banner')).toContainText('Healthy Rhythms Study')
  await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('Sent')
  await site.sandbox.setFaults([])
  await toDo.getByRole('button', { name: 'Try again' }).click()
  await expect(toDo.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  // What was pressed is gone, and focus is not lost with it.
  await expect(toDo.getByRole('heading', { name: 'Surveys to do' })).toBeFocused()
})

test('names of five thousand letters and addresses that are none leave a page that fits, and the way out', async ({
  page,
  context,
  site,
}) => {
  const long = 'W'.repeat(5_000)
  const none = 'http://['
  const answers = {
    project: { name: long, organization: { name: long, logoUrl: none }, learnMoreLink: none },
    surveytasks: { surveyTasks: [{ id: '1', surveyName: 'x', surveyDisplayName: long }] },
    notifications: {
      notifications: [{ id: '1', sentDate: '2031-05-01T12:00:00Z', content: { title: long } }],
    },
    inbox: { items: [{ id: '1', type: 'resource', title: long, subTitle: long, url: none }] },
    externalaccounts: [
      {
        id: 1,
        status: 'unauthorized',
        provider: { id: 1, name: long, category: 'Device Manufacturer', logoUrl: none },
      },
    ],
  }
  await site.sandbox.setFaults(
    Object.entries(answers).map(([path, body]) => ({
      effect: 'status',
      path: `/api/v1/delegated/${path}`,
      status: 200,
      body,
    })),
  )
  await signInBrowser(context, site, 'ben.okafor')
  for (const path of ['/', '/messages', '/you', '/you/connections']) {
    await page.goto(site.appUrl + path)
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
    await expect(page.getByText('WWW').first()).toBeVisible()
    expect(await tooWide(page), path).toEqual([])
  }
})

test.describe('an Embeddable that fails while it is drawn', () => {
  test.use({ expectedProblems: [/broken Embeddable/] })

  test('does not take the page with it, and can be tried again', async ({ page, context, site }) => {
    await page.addInitScript(() => {
      const { toSorted } = Array.prototype
      // The list of surveys to do is put in order where it is drawn.
      Array.prototype.toSorted = function (...call) {
        if (this[0]?.surveyName && !('mended' in window)) throw new Error('broken Embeddable')
        return toSorted.apply(this, call)
      }
    })
    await signInBrowser(context, site, 'ben.okafor')
    await page.goto(site.appUrl)
    const toDo = page.getByRole('region', { name: 'Surveys to do' })
    await expect(toDo.getByRole('alert')).toContainText('Something went wrong.')
    await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('Sent')
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
    await page.evaluate(() => Object.assign(window, { mended: true }))
    await toDo.getByRole('button', { name: 'Try again' }).click()
    await expect(toDo.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  })
})

test.describe('a server that gives this page no token', () => {
  test.use({ expectedProblems: [/403 \(Forbidden\)/] })

  test('is not asked again and again; the page says whom to tell', async ({ page, signIn }) => {
    let asked = 0
    await page.clock.install()
    await page.route(TOKEN, (route) => {
      asked++
      return route.fulfill({ status: 403, json: { error: { code: 'forbidden_origin', message: '' } } })
    })
    await signIn('Ben Okafor')
    await expect(page.getByText('We could not connect you with MyDataHelps.')).toBeVisible()
    await page.clock.runFor(10 * 60_000)
    expect(asked).toBe(1)
  })
})

test.describe('when MyDataHelps refuses a token', () => {
  test.use({ expectedProblems: [/401 \(Unauthorized\)/] })

  test('it is renewed once and the call repeated, which nobody sees', async ({ page, site, signIn }) => {
    // The server's own question comes to nothing, so the browser asks it.
    await site.sandbox.setFaults([
      { effect: 'status', path: '/api/v1/delegated/surveytasks', status: 503, count: 1 },
    ])
    const surveys = /\/delegated\/surveytasks\?.*incomplete/
    let refused = 0
    const asked: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/participant-token')) asked.push(request.headers()['cache-control'])
    })
    await page.route(surveys, (route) => {
      refused++
      return refused === 1 ? route.fulfill({ status: 401, json: { message: '' } }) : route.continue()
    })
    await signIn('Ben Okafor')
    await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: 'could not load' })).toHaveCount(0)
    expect(asked).toEqual([undefined, 'no-cache'])
  })
})
