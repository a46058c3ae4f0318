import { expect, test } from '../setup/browser-test'

test('whoever signs out is told that it has worked, once', async ({ page, site, signInByHand }) => {
  await page.goto(`${site.appUrl}/sign-in`)
  await expect(page.getByText('You are signed out.')).toHaveCount(0)
  await signInByHand('Ben Okafor')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(`${site.appUrl}/sign-in`)
  await expect(page.getByRole('status').filter({ hasText: 'You are signed out.' })).toBeVisible()
  // On the way to a page it would be out of place.
  await page.goto(`${site.appUrl}/messages`)
  await expect(page).toHaveURL(/callbackUrl/)
  await expect(page.getByText('You are signed out.')).toHaveCount(0)
})

test.describe('whoever has left the study', () => {
  // Where the app still knows them from a moment ago, MyDataHelps is who says it.
  test.use({ expectedProblems: [/status of 40[13]/] })

  test('is not told that they are not part of it yet', async ({ page, site, signInByHand }) => {
    const answer = await fetch(`${site.myDataHelpsUrl}/sandbox/participants/aroha.ngata`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ withdrawn: true }),
    })
    expect(answer.status).toBe(200)
    await signInByHand('Aroha Ngata')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your part in this study has ended')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByText('You are signed out.')).toBeVisible()
  })
})
