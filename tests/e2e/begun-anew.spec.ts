import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { holdScripts } from '../setup/held-scripts'
import { answerToTheEnd, surveyFrame } from '../setup/survey'

// That the page is not as the server wrote it, React says as well.
test.use({ expectedProblems: [/Minified React error #418/] })

/** Opens a page, and changes a heading on it before its scripts come, as a translator does: React begins the page anew. */
async function openChanged(page: Page, url: string, heading: string): Promise<void> {
  const release = await holdScripts(page)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForLoadState('domcontentloaded')
  await page.getByRole('heading', { name: heading }).evaluate((element) => {
    element.textContent = 'Translated'
  })
  await release()
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
}

test('where React begins a page anew, files are sent', async ({ page, site, signIn }) => {
  await signIn('Ben Okafor')
  await openChanged(page, `${site.appUrl}/you/files`, 'Files you have sent')
  const files = [{ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear team') }]
  await page.locator('input[type=file]').setInputFiles(files)
  await expect(page.getByRole('region', { name: 'Send files' }).getByRole('status')).toHaveText(
    '“letter.txt” was sent to the study team.',
  )
  await expect(page.getByRole('region', { name: 'Files you have sent' })).toContainText('letter.txt')
})

test('and surveys open, and are told of when they are done', async ({ page, site, signIn }) => {
  await signIn('Ben Okafor')
  await openChanged(page, site.appUrl, 'Latest message')
  const item = page.getByRole('listitem').filter({ hasText: 'Daily check-in' })
  await item.getByRole('button', { name: 'Start' }).first().click()
  await answerToTheEnd(page)
  await surveyFrame(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Thank you!')).toBeVisible()
})
