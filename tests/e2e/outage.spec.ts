import { expect, test } from '../setup/browser-test'

// A site of its own: one that has met Ben already need not ask who he is.
test.use({ siteSettings: { OIDC_NAME: 'Outage' }, expectedProblems: [/503 \(Service Unavailable\)/] })

test('signing in while MyDataHelps cannot be asked tells nobody that they are not enrolled', async ({
  page,
  site,
  signIn,
}) => {
  await site.sandbox.setFaults([{ effect: 'status', path: '/api/v1/administration/**', status: 503 }])
  await signIn('Ben Okafor')
  await expect(page).toHaveURL(`${site.appUrl}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')
  await expect(page.getByText('We can’t reach MyDataHelps right now.')).toBeVisible()

  // Nobody presses anything: the page asks again by itself, and the server asks MyDataHelps again.
  await site.sandbox.setFaults([])
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
})

test('a page that is open stays while the token endpoint is down, and a reload shows it again afterwards', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await site.sandbox.setFaults([{ effect: 'status', path: '/identityserver/**', status: 503 }])
  await page.reload()
  // The token that the server still holds is good.
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
})
