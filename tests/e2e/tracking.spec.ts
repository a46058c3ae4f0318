import { z } from 'zod'
import { expect, test } from '../setup/browser-test'
import { surveyFrame } from '../setup/survey'

test.use({ siteSettings: { TRACK_EVENTS: 'on' } })

const recorded = z.object({ customEvent: z.object({ eventType: z.string(), properties: z.unknown() }) })

test('where the team has switched it on, pages and the ends of surveys are told, and nothing that is somebody’s', async ({
  page,
  site,
  signIn,
}) => {
  const told = async () =>
    (await site.sandbox.requests())
      .filter(({ path }) => path.endsWith('/customevents'))
      .map((request) => recorded.parse(request).customEvent)

  await signIn('Ben Okafor')
  await expect.poll(told).toEqual([{ eventType: 'page-shown', properties: { page: '/' } }])
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Messages/ })
    .click()
  await expect.poll(async () => (await told()).at(-1)?.properties).toEqual({ page: '/messages' })
  await page.goto(`${site.appUrl}/messages/1c3b5e6e-7ed0-455d-a738-1a4f3d1f5197`)
  await expect.poll(async () => (await told()).at(-1)?.properties).toEqual({ page: '/messages/{id}' })

  await page.goto(site.appUrl)
  await page
    .getByRole('button', { name: /^Start/ })
    .first()
    .click()
  await surveyFrame(page).getByRole('button', { name: 'Close', exact: true }).click()
  await surveyFrame(page)
    .getByRole('button', { name: /Leave without saving|Discard my answers/ })
    .click()
  await expect.poll(async () => (await told()).at(-1)?.eventType).toBe('survey-ended')
  expect((await told()).slice(-2)).toEqual([
    { eventType: 'survey-opened', properties: {} },
    { eventType: 'survey-ended', properties: { outcome: 'discarded' } },
  ])
})
