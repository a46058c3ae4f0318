import { expect, test } from '../setup/browser-test'

const TOKEN = '**/api/participant-token'
const unavailable = {
  status: 503,
  headers: { 'retry-after': '1' },
  json: { error: { code: 'upstream_unavailable', message: '' } },
}

test.describe('offline', () => {
  test.use({ expectedProblems: [/ERR_INTERNET_DISCONNECTED/] })

  test('what is on screen stays, a line says why nothing is new, and it goes by itself', async ({
    page,
    context,
    signIn,
  }) => {
    await signIn('Ben Okafor')
    await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
    await context.setOffline(true)
    await expect(page.getByText('You are offline.')).toBeVisible()
    await expect(page.getByText('Daily check-in').first()).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText('You are offline.')).toHaveCount(0)
    await expect(page.getByText('Daily check-in').first()).toBeVisible()
  })

  test('signing out says when it did not work', async ({ page, context, signIn }) => {
    await signIn('Ben Okafor')
    await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'still signed in' })).toBeVisible()
  })
})

test.describe('while MyDataHelps is down', () => {
  test.use({ expectedProblems: [/503 \(Service Unavailable\)/] })

  test('the first page says so, tries again by itself, and then is there', async ({ page, signIn }) => {
    await page.clock.install()
    await page.route(TOKEN, (route) => route.fulfill(unavailable))
    await signIn('Ben Okafor')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We will be right back')
    await expect(page.getByText('We can’t reach MyDataHelps right now.')).toBeVisible()
    await page.unroute(TOKEN)
    await page.clock.runFor(5_000)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  })

  test('it can be tried again by hand', async ({ page, signIn }) => {
    await page.clock.install()
    await page.route(TOKEN, (route) => route.fulfill(unavailable))
    await signIn('Ben Okafor')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We will be right back')
    await page.unroute(TOKEN)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  })

  test('one Embeddable that fails says why and can be tried again; the others are there', async ({
    page,
    signIn,
  }) => {
    const surveys = /\/delegated\/surveytasks\?.*incomplete/
    await page.clock.install()
    await page.route(surveys, (route) => route.fulfill({ status: 503, json: { message: 'secret detail' } }))
    await signIn('Ben Okafor')
    const toDo = page.getByRole('region', { name: 'Surveys to do' })
    await expect(toDo.getByRole('alert')).toContainText('MyDataHelps does not answer right now.')
    await expect(page.getByText('secret detail')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Surveys done' }).getByRole('listitem')).toHaveCount(5)
    await page.unroute(surveys)
    await toDo.getByRole('button', { name: 'Try again' }).click()
    await expect(toDo.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  })
})

test.describe('when MyDataHelps refuses a token', () => {
  test.use({ expectedProblems: [/401 \(Unauthorized\)/] })

  test('it is renewed once and the call repeated, which nobody sees', async ({ page, signIn }) => {
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
