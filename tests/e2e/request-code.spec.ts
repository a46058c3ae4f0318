import type { Page, Response } from '@playwright/test'
import { expect, test } from '../setup/browser-test'

// An app that has met Ben already need not ask who he is.
test.beforeAll(({ site }) => site.startAnew())
// And one that has met an outage asks less for a while.
test.afterAll(({ site }) => site.startAnew())

test.use({ expectedProblems: [/503 \(Service Unavailable\)|An error/] })

const shown = (page: Page) => page.getByText(/^Code for the study team: /)

async function codeOf(answer: Response): Promise<string> {
  const requestID = await answer.headerValue('x-request-id')
  if (!requestID) throw new Error(`${answer.url()} came without a request ID.`)
  return requestID.slice(-8)
}

test('whoever is not part of the study can name the log’s line to the study team', async ({
  page,
  site,
  signInByHand,
}) => {
  await signInByHand('Chris Lee')
  const answer = await page.goto(`${site.appUrl}/not-enrolled?again`)
  if (!answer) throw new Error('The page did not come.')
  const code = await codeOf(answer)
  await expect(shown(page)).toHaveText(`Code for the study team: ${code}`)
  expect(site.log()).toMatch(new RegExp(`"request":"[\\w-]*${code}"`))
})

test('where no token comes, the code is that of the last time it was asked for', async ({
  page,
  site,
  signInByHand,
}) => {
  await site.sandbox.setFaults([{ effect: 'status', path: '/api/v1/administration/**', status: 503 }])
  const refused = page.waitForResponse((answer) => answer.url().endsWith('/api/participant-token'))
  await signInByHand('Ben Okafor')
  await expect(shown(page)).toHaveText(`Code for the study team: ${await codeOf(await refused)}`)
  const again = page.waitForResponse((answer) => answer.url().endsWith('/api/participant-token'))
  await page.getByRole('button', { name: 'Try again' }).click()
  const code = await codeOf(await again)
  await expect(shown(page)).toHaveText(`Code for the study team: ${code}`)
  expect(site.log()).toMatch(new RegExp(`"request":"[\\w-]*${code}"`))
  await site.sandbox.setFaults([])
})

test('a page that cannot be shown has the code of the request that brought it', async ({
  page,
  site,
  signIn,
}) => {
  // As if the page had a defect.
  await page.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new Error('An error of the page’s.')
      }
    } as never
  })
  await signIn('Ben Okafor')
  const answer = await page.goto(`${site.appUrl}/surveys`)
  if (!answer) throw new Error('The page did not come.')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await expect(shown(page)).toHaveText(`Code for the study team: ${await codeOf(answer)}`)
})
