import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { FAULTED_PAGES, type FaultedPage, partOf, type Way } from '../setup/faulted-pages'
import { openPage } from '../setup/pages'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'
import type { Site } from '../setup/site'

// Each of them opens all pages, which come quickly, but not all at once.
test.setTimeout(300_000)

// What the browser itself says of each request that fails.
test.use({ expectedProblems: [/^Failed to load resource: |has been blocked by CORS policy/] })

const OUTAGE = 'We can’t reach MyDataHelps right now. We keep trying.'
/** As long as a call may hang, and a little. */
const LONGEST_CALL_MS = 31_000
/** After that a part says that it is still loading. */
const STILL_MS = 6_000

type Rule = Record<string, unknown>

/** Every kind of answer is read in one place for all pages (the session's `sdk.ts`), so one page meets all of a kind. */
const meetsAll = ({ path }: FaultedPage) => path === '/'

const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again' })

async function open(page: Page, site: Site, { path, asks, begin }: FaultedPage, rule: Rule): Promise<void> {
  await site.sandbox.setFaults([{ path: asks, ...rule }])
  // What is kept waiting ends after the page has begun.
  await page.goto(site.appUrl + path, { waitUntil: 'commit' })
  await begin?.(page)
}

/** Whatever happens to what is in it, the frame of the page is there, with all ways on and out. */
async function expectFrame(page: Page, told: string): Promise<void> {
  await expect.soft(page.getByRole('heading', { level: 1 }), told).toBeVisible()
  await expect.soft(page.getByRole('navigation', { name: 'Pages' }).getByRole('link'), told).toHaveCount(4)
  await expect.soft(page.getByRole('button', { name: 'Sign out' }), told).toBeVisible()
}

/** Each part says what is the matter. Nobody waits for it, and no line tells of an outage. */
async function expectWords(page: Page, faulted: FaultedPage, way: Way, what: string): Promise<void> {
  const { path, parts } = faulted
  const told = `${path} when MyDataHelps ${what}`
  for (const part of parts) {
    const words = part.says[way]
    if (words === undefined) await expect.soft(partOf(page, part), told).toHaveCount(0)
    else await expect.soft(partOf(page, part), told).toContainText(words)
  }
  await expect.soft(page.locator('[data-skeleton]'), told).toHaveCount(0)
  await expect.soft(page.locator('[data-outage]'), told).toHaveCount(0)
  await expect.soft(page.getByText('secret detail'), told).toHaveCount(0)
  await expectFrame(page, told)
}

/** No part repeats what is told once for all: each waits, in the shape of what will come, and says so. */
async function expectWaiting(page: Page, { path, parts }: FaultedPage, what: string): Promise<void> {
  const told = `${path} when MyDataHelps ${what}`
  await expect.soft(page.getByRole('alert').filter({ hasText: /\w/ }), told).toHaveCount(0)
  for (const part of parts.filter(({ waits }) => waits))
    await expect.soft(partOf(page, part).getByText('Still loading…').first(), told).toBeVisible()
  await expectFrame(page, told)
}

const LASTING: [what: string, way: Way, rule: Rule][] = [
  ['does not allow it', 'forbidden', { effect: 'status', status: 403 }],
  ['has nothing of the kind', 'notFound', { effect: 'status', status: 404 }],
]

for (const [what, way, rule] of LASTING)
  test(`when MyDataHelps ${what}, each part of each page says so`, async ({ page, context, site }) => {
    await signInBrowser(context, site, 'ben.okafor')
    for (const faulted of FAULTED_PAGES) {
      await open(page, site, faulted, rule)
      await expectWords(page, faulted, way, what)
    }
  })

const UNREADABLE: [what: string, rule: Rule][] = [
  ['answers with what is no JSON', { effect: 'broken-body' }],
  ['answers with one half', { effect: 'truncated-body' }],
  ['answers with nothing', { effect: 'empty-body' }],
  ['is hidden by a page of a proxy', { effect: 'html-body' }],
  ['does not understand', { effect: 'status', status: 400, body: { message: 'secret detail' } }],
  ['answers with something else', { effect: 'status', status: 200, body: [{ message: 'secret detail' }] }],
]

/** Asks again for each part that could not be read, while MyDataHelps fails in another way. */
async function tryEach(page: Page, site: Site, faulted: FaultedPage, way: Way, what: string, rule: Rule) {
  await site.sandbox.setFaults([{ path: faulted.asks, ...rule }])
  for (const button of await tryAgain(page).all()) {
    const answer = page.waitForResponse(/\/delegated\//)
    await button.click()
    await answer
  }
  const busy = tryAgain(page).and(page.locator('[aria-disabled=true]'))
  await expect.soft(busy, faulted.path).toHaveCount(0)
  await expectWords(page, faulted, way, what)
}

test('an answer that makes no sense, or a token that is not taken, is told as such by each part of each page, and at each try', async ({
  page,
  context,
  site,
}) => {
  await signInBrowser(context, site, 'ben.okafor')
  const [[first, firstRule] = ['', {}], ...others] = UNREADABLE
  for (const faulted of FAULTED_PAGES) {
    await open(page, site, faulted, firstRule)
    await expectWords(page, faulted, 'unreadable', first)
    for (const [what, rule] of meetsAll(faulted) ? others : [])
      await tryEach(page, site, faulted, 'unreadable', what, rule)
    await tryEach(page, site, faulted, 'refused', 'takes no token', { effect: 'tokens-refused' })
  }
})

const PASSING: [what: string, rule: Rule][] = [
  ['makes a mistake', { effect: 'status', status: 500 }],
  ['is out of order', { effect: 'status', status: 503 }],
  ['is hidden by a proxy that reaches nobody', { effect: 'html-body', status: 502 }],
  ['drops each connection', { effect: 'drop' }],
  ['drops each connection in the middle', { effect: 'drop', when: 'during' }],
  ['lets no browser read its answers', { effect: 'no-cors' }],
  ['never answers', { effect: 'hang' }],
]

test('what passes is told once for each page, each of its parts waits, and all of them come back', async ({
  page,
  context,
  site,
}) => {
  await page.clock.install()
  await signInBrowser(context, site, 'ben.okafor')
  const [[first, firstRule] = ['', {}], ...others] = PASSING
  for (const faulted of FAULTED_PAGES) {
    await open(page, site, faulted, firstRule)
    await expect(page.getByText(OUTAGE), faulted.path).toHaveCount(1)
    await page.clock.runFor(STILL_MS)
    await expectWaiting(page, faulted, first)
    for (const [what, rule] of meetsAll(faulted) ? others : []) {
      await site.sandbox.setFaults([{ path: faulted.asks, ...rule }])
      await tryAgain(page).click()
      if (rule.effect === 'hang') await page.clock.runFor(LONGEST_CALL_MS)
      await expect.soft(tryAgain(page), faulted.path).toBeVisible()
      await expect.soft(page.getByText(OUTAGE), faulted.path).toHaveCount(1)
      await expectWaiting(page, faulted, what)
    }

    await site.sandbox.setFaults([])
    // On a busy machine it has gone on by itself before the press arrives, and the button is gone.
    await tryAgain(page).evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLElement).click()
    })
    await expect.soft(page.locator('[data-skeleton], [data-outage]'), faulted.path).toHaveCount(0)
    for (const part of faulted.parts) await expect.soft(partOf(page, part), faulted.path).toBeVisible()
  }
})

test('the limit of requests is used up: it is told until when, and each part waits', async ({
  page,
  context,
  site,
}) => {
  await page.clock.install()
  await signInBrowser(context, site, 'ben.okafor')
  const rule = { effect: 'status', status: 429, headers: { 'RateLimit-Reset': '600' } }
  for (const faulted of FAULTED_PAGES.filter(meetsAll)) {
    await open(page, site, faulted, rule)
    await expect
      .soft(page.getByText('That was a lot of requests. Try again at '), faulted.path)
      .toHaveCount(1)
    await page.clock.runFor(STILL_MS)
    await expectWaiting(page, faulted, 'is asked too often')
  }
})

test('a later page of a list that does not come leaves what there is, and is told', async ({
  page,
  context,
  site,
}) => {
  await signInBrowser(context, site, 'priya.raman')
  await openPage(page, `${site.appUrl}/messages`)
  await sdkReady(page)
  await site.sandbox.setFaults([{ effect: 'status', status: 404, path: '/api/*/delegated/**' }])
  const list = page.getByRole('region', { name: 'Sent to you' })
  await list.getByRole('button', { name: 'Show more of what was sent' }).click()
  await expect(list.getByRole('alert')).toContainText('We could not load what was sent to you.')
  await expect(list.getByRole('listitem')).toHaveCount(20)
})

test('a study whose logo has no address that can be read keeps its name, and the page', async ({
  page,
  context,
  site,
}) => {
  await signInBrowser(context, site, 'ana.rivera')
  await site.sandbox.setFaults([
    {
      effect: 'status',
      status: 200,
      path: '/api/v1/delegated/project',
      body: { name: 'A study', organization: { name: 'An institute', logoUrl: 'https://' } },
    },
  ])
  await openPage(page, site.appUrl)
  await expect(page.getByRole('banner')).toContainText('A study')
  await expect(page.getByRole('banner')).toContainText('An institute')
})

test('whoever has recorded nothing is told that nothing is connected only where that is known', async ({
  page,
  context,
  site,
}) => {
  await signInBrowser(context, site, 'ana.rivera')
  await site.sandbox.setFaults([
    { effect: 'status', status: 403, path: '/api/v1/delegated/externalaccounts' },
  ])
  await openPage(page, `${site.appUrl}/data`)
  await expect(page.getByRole('heading', { name: 'Nothing was recorded' })).toBeVisible()
  await expect(page.getByText('Nothing is connected yet')).toHaveCount(0)
})
