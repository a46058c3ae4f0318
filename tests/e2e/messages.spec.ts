import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'

const tab = (page: Page) => page.getByRole('navigation').getByRole('link', { name: /^Messages/ })
const fromTheStudy = (page: Page) => page.getByRole('region', { name: 'From the study team' })
const sentToYou = (page: Page) => page.getByRole('region', { name: 'Sent to you' })

test('Ben sees what is new, reads a message, and has one new less', async ({ page, site, signIn }) => {
  await signIn('Ben Okafor')
  await expect(tab(page)).toHaveAccessibleName('Messages, 2 new')
  await page.getByRole('link', { name: 'See all messages' }).click()
  await expect(page).toHaveURL(`${site.appUrl}/messages`)

  const items = fromTheStudy(page).getByRole('listitem')
  await expect(items).toHaveCount(4)
  const results = items.filter({ hasText: 'What we have learned so far' })
  await expect(results.getByText('New', { exact: true })).toBeVisible()
  await expect(
    items.filter({ hasText: 'Welcome to the study' }).getByText('New', { exact: true }),
  ).toHaveCount(0)
  const guide = items.getByRole('link', { name: 'Sleeping well (opens in a new tab)' })
  await expect(guide).toHaveAttribute('href', 'https://example.org/healthy-rhythms/sleep')
  await expect(guide).toHaveAttribute('rel', 'noopener noreferrer')

  await results.getByRole('link').click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('What we have learned so far')
  await expect(heading).toBeFocused()
  const article = page.getByRole('article')
  await expect(article.getByRole('listitem').filter({ hasText: 'same time each night' })).toBeVisible()
  await expect(
    article.getByRole('link', { name: 'read the whole report (opens in a new tab)' }),
  ).toHaveAttribute('href', 'https://example.org/healthy-rhythms/results')
  await expect(article.getByRole('link', { name: 'Sleeping well (opens in a new tab)' })).toBeVisible()
  await expect(tab(page)).toHaveAccessibleName('Messages, 1 new')

  await page.getByRole('link', { name: 'All messages' }).click()
  await expect(results).toBeVisible()
  await expect(results.getByText('New', { exact: true })).toHaveCount(0)
  const marked = (await site.sandbox.requests()).filter(({ path }) => path.endsWith('/markRead'))
  expect(marked.map(({ method, status }) => [method, status])).toEqual([['PUT', 200]])

  // The address is the message's own: a reload, without a list before it, shows it.
  await results.getByRole('link').click()
  await expect(heading).toHaveText('What we have learned so far')
  await page.reload()
  await expect(heading).toHaveText('What we have learned so far')
  await expect(article.getByText('An hour without a screen')).toBeVisible()
})

test('Ben sees what was sent to him, and why some of it did not reach him', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await page.goto(`${site.appUrl}/messages`)
  const items = sentToYou(page).getByRole('listitem')
  await expect(items).toHaveCount(10)
  await expect(items.first()).toContainText('How was your day?')
  await expect(items.first()).toContainText('Notification')
  const lost = items.filter({ hasText: 'Not delivered' })
  await expect(lost).toHaveCount(4)
  await expect(lost.first()).toContainText('Something went wrong on the way to you.')
  await expect(lost.last()).toContainText('It needs a MyDataHelps account, and you have none.')

  // Surveys that wait in the inbox can be started here as well.
  const surveys = page.getByRole('region', { name: 'Surveys waiting for you' })
  await surveys
    .getByRole('button', { name: /^Start / })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test.describe('an attack in a message', () => {
  // Chromium says so of each style and handler while the text is only being read, before anything is shown.
  test.use({
    expectedProblems: [/inline (style|event handler) violates the following Content Security Policy/],
  })

  test('runs nowhere, loads nothing, and looks like the page', async ({ page, site, signIn }) => {
    await signIn('Ben Okafor')
    await page.goto(`${site.appUrl}/messages`)
    const link = fromTheStudy(page).getByRole('link', { name: 'What we have learned so far' })
    const id = (await link.getAttribute('href'))?.split('/').at(-1)
    await site.sandbox.setFaults([
      {
        effect: 'status',
        path: `/api/v1/delegated/inbox/${id}`,
        method: 'GET',
        status: 200,
        body: {
          type: 'message',
          id,
          title: '<img src=x onerror="window.attacked=1">',
          content: `<h1>Big</h1><p style="color:red" class="x" id="content" onclick="window.attacked=1">Hello</p>
          <script>window.attacked=1</script><img src="https://evil.example/pixel" onerror="window.attacked=1" alt="A cat">
          <iframe src="https://evil.example"></iframe><form action="https://evil.example"><input name="password"></form>
          <svg><animate onbegin="window.attacked=1" /></svg><a href="javascript:window.attacked=1">press me</a>
          <a href="/api/sign-out">leave</a> <a href="https://example.org/good" target="_self">good</a>
          <math><mtext></form><form><mglyph><style></math><img src onerror="window.attacked=1">`,
          relatedResources: [{ title: 'Bad resource', url: 'javascript:window.attacked=1' }],
        },
      },
    ])
    const strangers: string[] = []
    page.on('request', (request) => {
      const { hostname } = new URL(request.url())
      if (hostname !== 'localhost') strangers.push(hostname)
    })
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '<img src=x onerror="window.attacked=1">',
    )
    const article = page.getByRole('article')
    await expect(article.getByText('Hello')).toBeVisible()
    await expect(article).toContainText('A cat')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    for (const forbidden of [
      'script',
      'iframe',
      'form',
      'input',
      'img',
      'svg:not([aria-hidden])',
      '[style]',
      '[onclick]',
      'style',
    ])
      await expect(article.locator(forbidden), forbidden).toHaveCount(0)
    await expect(article.locator('[id]:not(#related)')).toHaveCount(0)
    await expect(article.getByRole('link')).toHaveCount(1)
    await expect(article.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer')
    await article.getByText('press me').click()
    await article.getByText('Bad resource').click()
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
    expect(strangers).toEqual([])
  })
})

test.describe('an address of no message', () => {
  test.use({ expectedProblems: [/404 \(Not Found\)/] })

  test('says so in the page, and leads back; nothing but a GUID is ever asked for', async ({
    page,
    site,
    signIn,
  }) => {
    await signIn('Ben Okafor')
    for (const address of ['0f8fad5b-d9cb-469f-a165-70867728950e', '..%2f..%2fparticipant', 'hello%3Fa=b']) {
      await page.goto(`${site.appUrl}/messages/${address}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This message is not here')
      await expect(tab(page)).toHaveAttribute('aria-current', 'page')
    }
    await page.getByRole('link', { name: 'All messages' }).click()
    await expect(fromTheStudy(page).getByRole('listitem').first()).toBeVisible()
    const asked = (await site.sandbox.requests()).filter(({ path }) => /\/inbox\/./.test(path))
    for (const { path } of asked) expect(path).toMatch(/\/inbox\/0f8fad5b-d9cb-469f-a165-70867728950e$/)
  })
})

test('Priya has many pages, and never waits for all of them', async ({ page, site, signIn }) => {
  await signIn('Priya Raman')
  await page.goto(`${site.appUrl}/messages`)
  await sdkReady(page)
  const items = sentToYou(page).getByRole('listitem')
  await expect(items).toHaveCount(20)
  await expect(fromTheStudy(page)).toContainText('You have no messages yet.')
  const more = sentToYou(page).getByRole('button', { name: 'Show more of what was sent' })
  await more.click()
  await expect(items).toHaveCount(40)
  await expect(items.nth(20)).toBeFocused()
  await expect(more).toBeVisible()
})

test('Ana reads her first message in Spanish, and nothing has been sent to her yet', async ({
  page,
  context,
  site,
  signIn,
}) => {
  await signIn('Ana Rivera')
  await context.addCookies([{ name: 'language', value: 'es', url: site.appUrl }])
  await page.goto(`${site.appUrl}/messages`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mensajes')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Mensajes, 2 sin leer' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Lo que se le envió' })).toBeVisible()
  await page.getByRole('link', { name: 'Le damos la bienvenida al estudio' }).click()
  const article = page.getByRole('article')
  await expect(article).toContainText(/Toman dos minutos\.\s+Más sobre el estudio/)
  await expect(
    article.getByRole('link', { name: 'https://example.org/healthy-rhythms (se abre' }),
  ).toBeVisible()
})

test.describe('where the token does not open the inbox', () => {
  test.use({ expectedProblems: [/403 \(Forbidden\)/] })

  test('the page says so without alarm, and shows what was sent', async ({ page, site, signIn }) => {
    await signIn('Ben Okafor')
    await site.sandbox.setFaults([
      { effect: 'status', path: ['/api/v1/delegated/inbox', '/api/v1/delegated/inbox/*'], status: 403 },
    ])
    await page.goto(`${site.appUrl}/messages`)
    await expect(fromTheStudy(page)).toContainText('not part of this app for your study')
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0)
    await expect(sentToYou(page).getByRole('listitem')).toHaveCount(10)
    await expect(tab(page)).toHaveAccessibleName('Messages')
  })
})
