import type { Request } from '@playwright/test'
import { PAGES } from '@/app/(participant)/pages'
import { type Query, SLOW_FRESH_MS } from '@/components/participant-session/query'
import { expect, test } from '../setup/browser-test'
import { fakeClock, letPass } from '../setup/clock'
import { sdkReady } from '../setup/sdk'
import { signInOverHttp } from '../setup/sign-in'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

// What the app asks, and when, is what these tests look at: it has met nobody yet.
test.beforeAll(({ site }) => site.startAnew())
// And one that has met an outage asks less for a while.
test.afterAll(({ site }) => site.startAnew())

const QUESTIONS = [...PAGES.frame, ...PAGES.home].flatMap(({ queries }) => queries).length
/** Who is connected may be half an hour old, and what the study is called an hour. */
const OLD_AFTER_TEN_MINUTES = [...PAGES.frame, ...PAGES.home]
  .flatMap(({ queries }): readonly Query[] => queries)
  .filter(({ freshMs = 0 }) => freshMs < SLOW_FRESH_MS).length
/** What only the browser asks, a study's own endpoint, is not among what the page can bring. */
const canComeWithPage = (path: string) => path.includes('/delegated/') && !path.includes('/custom/')
const isDelegated = (request: Request) =>
  canComeWithPage(new URL(request.url()).pathname) && request.method() === 'GET'

test('the document brings the surveys to do, the name of the study and the latest message, and never a token', async ({
  site,
}) => {
  const jar = await signInOverHttp(site, 'ben.okafor')
  const answer = await jar.fetch(site.appUrl)
  const document = await answer.text()
  for (const words of ['Healthy Rhythms Study', 'Daily check-in', 'How was your day?']) {
    // Between tags: not only in the data that travels beside the page.
    expect(document.includes(`>${words}<`), words).toBe(true)
  }
  expect(answer.headers.get('cache-control')).toMatch(/private.*no-store/)

  const token = await (await jar.fetch(`${site.appUrl}/api/participant-token`)).json()
  expect(token.access_token).toMatch(/\w{16}/)
  expect(document.includes(token.access_token)).toBe(false)
  expect(document.includes('access_token')).toBe(false)
})

test('a page to which the router moves brings nothing personal, and asks MyDataHelps nothing', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await page.waitForLoadState('networkidle')
  await site.sandbox.forgetRequests()
  // As the router asks for a page.
  const answer = await page.evaluate(async () => {
    const response = await fetch('/', { headers: { rsc: '1' } })
    return { headers: Object.fromEntries(response.headers), payload: await response.text() }
  })
  expect(answer.headers['content-type']).toContain('text/x-component')
  expect(answer.headers['cache-control']).toMatch(/private.*no-store/)
  expect(answer.payload).toContain('Hello, Ben')
  expect(answer.payload).not.toContain('Daily check-in')
  expect(answer.payload).not.toContain('access_token')
  expect(await site.sandbox.requests()).toEqual([])
})

test('what came with the page is not asked again when the browser takes over', async ({
  page,
  site,
  signIn,
}) => {
  const asked: string[] = []
  let tokenRequests = 0
  page.on('request', (request) => {
    if (isDelegated(request)) asked.push(request.url())
    if (request.url().endsWith('/api/participant-token')) tokenRequests++
  })
  await signIn('Ben Okafor')
  await sdkReady(page)
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('Sent')
  expect(asked).toEqual([])
  expect(tokenRequests).toBe(1)
  const delegated = (await site.sandbox.requests()).filter(({ path }) => canComeWithPage(path))
  expect(delegated).toHaveLength(QUESTIONS)
})

test('it is asked again after a survey, by focus when it is old, and when the connection returns', async ({
  page,
  context,
  signIn,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (isDelegated(request)) asked.push(new URL(request.url()).pathname)
  })
  await fakeClock(page)
  await signIn('Ana Rivera')
  await sdkReady(page)

  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await letPass(page, 1_000, 1_000)
  expect(asked).toEqual([])

  await letPass(page, 601_000, 60_000)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await letPass(page, 1_000, 1_000)
  await expect.poll(() => asked.length).toBe(OLD_AFTER_TEN_MINUTES)

  await letPass(page, 601_000, 60_000)
  await context.setOffline(true)
  await context.setOffline(false)
  // Until the page has heard of it there is nothing that time could make pass.
  await expect(async () => {
    await letPass(page, 1_000, 1_000)
    expect(asked.length).toBe(2 * OLD_AFTER_TEN_MINUTES)
  }).toPass()

  asked.length = 0
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Daily check-in' })
    .getByRole('button', { name: 'Start' })
    .click()
  await answerToTheEnd(page)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Thank you!')).toBeVisible()
  await expect
    .poll(() => asked.filter((path) => path.endsWith('/surveytasks')).length)
    .toBeGreaterThanOrEqual(2)
})

test('the frame of the page comes at once, however long MyDataHelps takes; each part comes when it is there', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await sdkReady(page)
  await site.sandbox.setFaults([{ effect: 'hang', path: '/api/v1/delegated/notifications' }])
  await page.reload({ waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  const latest = page.getByRole('region', { name: 'Latest message' })
  await expect(latest.getByRole('status')).toHaveText('Loading your latest message…')

  // The server gives up after two seconds and leaves it to the browser, which still waits.
  await page.waitForLoadState('load')
  await expect(latest.getByRole('status')).toHaveText('Loading your latest message…')
  await site.sandbox.setFaults([])
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(latest).toContainText('Sent')
})

test('a question that fails on the server is left to the browser, and the log says nothing personal', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await sdkReady(page)
  const secret = 'Ben has diabetes'
  await site.sandbox.setFaults([
    { effect: 'status', status: 500, path: '/api/v1/delegated/surveytasks', count: 1, body: secret },
  ])
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'could not load' })).toHaveCount(0)
  expect(site.log()).toContain('query_left_to_browser')
  for (const personal of [secret, 'ben.okafor', 'Ben', 'surveytasks'])
    expect(site.log()).not.toContain(personal)
})
