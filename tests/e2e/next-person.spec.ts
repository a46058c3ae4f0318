import { expect, test } from '../setup/browser-test'
import { cachesInMemory } from '../setup/page-memory'
import { sdkReady, sdkToken } from '../setup/sdk'

const BENS = /Hello, Ben|Your week|How was your day|Late since/

test('a tab in which somebody has read keeps none of it after the end, nor shows it to the next person', async ({
  page,
  context,
  site,
  signInByHand,
}) => {
  await signInByHand('Ben Okafor')
  const other = await context.newPage()
  await other.goto(site.appUrl)
  await sdkReady(other)
  // What came with the page, and what the browser has read since.
  await expect(other.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await other.getByRole('link', { name: 'Surveys that you have done' }).click()
  await expect(other.getByText(/^Done /).first()).toBeVisible()
  for (const known of ['Your week', 'How was your day?', 'Healthy Rhythms Study', '"complete'])
    expect(await cachesInMemory(other), known).toContain(known)

  // Of the token that opens all this, only the SDK knows.
  const token = (await sdkToken(other)) ?? ''
  expect(token).toMatch(/\w{16}/)
  expect(await cachesInMemory(other)).not.toContain(token)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${site.appUrl}/sign-in`)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await expect
    .poll(() => cachesInMemory(other))
    .not.toMatch(/Your week|How was your day|Healthy Rhythms|surveyTasks\W+\[/)
  expect(await sdkToken(other)).toBeUndefined()
  const call = other.evaluate(async () => void (await window.MyDataHelps?.getProjectInfo()))
  await expect(call).rejects.toThrow('signed_out')

  // Whatever the tab shows from here on, if only for a moment.
  const shown: string[] = []
  await other.exposeFunction('tell', (text: string) => shown.push(text))
  await other.addInitScript(() => {
    const { tell } = window as unknown as { tell: (text: string) => void }
    new MutationObserver(() => tell(document.body?.innerText ?? '')).observe(document, {
      childList: true,
      subtree: true,
    })
  })
  await signInByHand('Ana Rivera', page)
  await other.getByRole('link', { name: 'Sign in' }).click()
  await expect(other.getByRole('region', { name: 'Surveys done and missed' })).toBeVisible()
  await other.getByRole('link', { name: 'Back to the first page' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Hello, Ana')
  await expect(other.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  expect(await cachesInMemory(other)).not.toMatch(BENS)
  expect(shown.join()).toContain('Hello, Ana')
  expect(shown.join()).not.toMatch(BENS)
})
