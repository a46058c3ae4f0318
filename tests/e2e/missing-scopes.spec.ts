import { expect, test } from '../setup/browser-test'

test.use({
  siteSettings: { MYDATAHELPS_SCOPES: 'Project:read SurveyTasks:read Participant:read' },
  expectedProblems: [/403 \(Forbidden\)/],
})

test('the server does not even ask, and the page says that it may not', async ({ page, site, signIn }) => {
  await signIn('Ben Okafor')
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  const latest = page.getByRole('region', { name: 'Latest message' })
  await expect(latest.getByRole('alert')).toContainText('This page is not allowed to show this.')
  const asked = (await site.sandbox.requests()).filter(({ path }) => path.endsWith('/notifications'))
  // The browser's own question, once.
  expect(asked.map(({ status }) => status)).toEqual([403])
})
