import { readFile, truncate, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'

test.use({
  expectedProblems: [/status of (403|404|413|500|503)|ERR_EMPTY_RESPONSE|ERR_FAILED/],
})

const MEGABYTE = 1024 * 1024
const photo = (name: string, bytes = 20_000) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.alloc(bytes, 7),
})

const choose = (page: Page, ...files: Parameters<ReturnType<Page['locator']>['setInputFiles']>) =>
  page.locator('input[type=file]').setInputFiles(...files)
const sent = (page: Page) => page.getByRole('region', { name: 'Files you have sent' })
const sending = (page: Page) => page.getByRole('region', { name: 'Send files' })

/** How fast the page may send, in bytes a second. */
async function limitUpload(page: Page, uploadThroughput: number): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput,
  })
}

test('Ben sends a photo: he sees how far it is, takes it back, sends it after all, fetches it, and deletes it', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await page.goto(`${site.appUrl}/you/files`)
  await expect(sent(page)).toContainText('You have not sent any files yet.')
  await expect(sending(page)).toContainText('up to 200 MB each')

  await limitUpload(page, MEGABYTE)
  await choose(page, photo('arm.jpg', 8 * MEGABYTE))
  const progress = page.getByRole('progressbar', { name: 'Sending arm.jpg' })
  await expect(async () => expect(await progress.getAttribute('value')).toMatch(/^[1-9]\d?$/)).toPass()
  // It goes on while Ben looks at something else.
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await page.getByRole('link', { name: /^Files/ }).click()
  await expect(progress).toBeVisible()
  await page.getByRole('button', { name: 'Cancel: arm.jpg' }).click()
  await expect(sending(page).getByRole('status')).toHaveText('“arm.jpg” was not sent.')
  await limitUpload(page, -1)

  await site.sandbox.setFaults([{ effect: 'status', path: '/file-storage/**', status: 503, count: 1 }])
  await choose(page, photo('arm.jpg'))
  await expect(sending(page)).toContainText('Not sent. MyDataHelps does not answer right now.')
  await page.getByRole('button', { name: 'Try again: arm.jpg' }).click()
  await expect(sending(page).getByRole('status')).toHaveText('“arm.jpg” was sent to the study team.')
  await expect(sent(page).getByRole('listitem')).toContainText('arm.jpg')
  expect(await problemsOn(page)).toEqual([])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download arm.jpg' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('arm.jpg')
  expect(await readFile(await download.path())).toEqual(photo('arm.jpg').buffer)
  await site.sandbox.setFaults([{ effect: 'status', path: '/file-storage/**', status: 500, count: 1 }])
  await page.getByRole('button', { name: 'Download arm.jpg' }).click()
  await expect(sent(page).getByRole('alert')).toContainText('Not downloaded.')

  const remove = page.getByRole('button', { name: 'Delete arm.jpg' })
  await remove.click()
  const dialog = page.getByRole('dialog', { name: 'Delete “arm.jpg”?' })
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(remove).toBeFocused()
  await site.sandbox.setFaults([
    { effect: 'status', path: '/api/v1/delegated/files', method: 'DELETE', status: 500, count: 1 },
  ])
  await remove.click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toContainText('Not deleted.')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(sent(page).getByRole('status')).toHaveText('“arm.jpg” was deleted.')
  await expect(page.getByRole('heading', { name: 'Files you have sent' })).toBeFocused()
  await expect(sent(page)).toContainText('You have not sent any files yet.')
})

test('several files are sent one after the other, those that cannot be taken are told, and the list goes on', async ({
  page,
  site,
  signIn,
}, info) => {
  await signIn('Ben Okafor')
  await page.goto(`${site.appUrl}/you/files`)
  await expect(sent(page)).toContainText('You have not sent any files yet.')
  const huge = info.outputPath('huge.pdf')
  await writeFile(huge, '')
  await truncate(huge, 201 * MEGABYTE)
  await choose(page, huge)
  await expect(sending(page).getByRole('alert')).toHaveText(
    '“huge.pdf” is too large. Choose a file of up to 200 MB.',
  )

  await page.evaluate(() => {
    const dropped = new DataTransfer()
    dropped.items.add(new File(['<script>'], 'page.html', { type: 'text/html' }))
    dropped.items.add(new File(['Dear team'], 'letter.txt', { type: 'text/plain' }))
    dropped.items.add(new File([new Uint8Array(11_000_000)], 'large.pdf', { type: 'application/pdf' }))
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
    )
  })
  await expect(sending(page).getByRole('alert')).toHaveText(
    '“page.html” is not a kind of file that the study takes.',
  )
  // What the place refuses where MyDataHelps keeps files.
  await expect(sending(page)).toContainText('Not sent. The file is too large. Try a smaller one.')
  await expect(sent(page)).toContainText('letter.txt')
  await page.getByRole('button', { name: 'Cancel: large.pdf' }).click()

  const scans = Array.from({ length: 21 }, (_, index) => photo(`scan ${index + 1}.jpg`, 100))
  await choose(page, scans)
  await expect(sending(page).getByRole('status')).toHaveText('“scan 21.jpg” was sent to the study team.')
  await expect(sent(page).getByRole('listitem')).toHaveCount(20)
  // What does not come leaves what is there, and is told.
  await site.sandbox.setFaults([{ effect: 'status', path: '/api/v1/delegated/files', status: 404 }])
  await sent(page).getByRole('button', { name: 'Show more' }).click()
  await expect(sent(page).getByRole('alert').filter({ hasText: 'could not load' })).toHaveCount(1)
  await expect(sent(page).getByRole('listitem')).toHaveCount(20)
  await site.sandbox.setFaults([])
  await sent(page).getByRole('button', { name: 'Try again' }).click()
  await expect(sent(page).getByRole('listitem')).toHaveCount(22)
})
