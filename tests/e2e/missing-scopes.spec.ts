import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'
import { signInBrowser } from '../setup/sign-in'

test.use({
  siteSettings: {
    MYDATAHELPS_SCOPES: 'Project:read SurveyTasks:read Participant:read',
    STUDY_HELP_VIEW: '',
  },
  expectedProblems: [/403 \(Forbidden\)/],
})

test('the server does not even ask, and the page says that it may not', async ({ page, context, site }) => {
  await signInBrowser(context, site, 'ben.okafor')
  await page.goto(site.appUrl)
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  const latest = page.getByRole('region', { name: 'Latest message' })
  await expect(latest.getByRole('alert')).toContainText('This page is not allowed to show this.')
  const asked = (await site.sandbox.requests()).filter(({ path }) => path.endsWith('/notifications'))
  // The browser's own question, once.
  expect(asked.map(({ status }) => status)).toEqual([403])
})

test('a project without a page of help is not asked for one', async ({ page, context, site }) => {
  await signInBrowser(context, site, 'ben.okafor')
  await page.goto(`${site.appUrl}/you`)
  const about = page.getByRole('region', { name: 'About the study' })
  await expect(about).toContainText('You can stop taking part at any time.')
  await sdkReady(page)
  await expect(about.getByRole('link', { name: /^Help for taking part/ })).toHaveCount(0)
  expect((await site.sandbox.requests()).filter(({ path }) => path.includes('/views/'))).toEqual([])
})
