import { choosePhoto, expect, goToPhoto, heading, reason, test } from './survey-page'

test.describe('A question for a photo', () => {
  test('says in plain words what is wrong with a photo, and goes on', async ({ open, page }) => {
    const frame = await open('SleepAndDevices')
    await goToPhoto(frame)
    const input = frame.locator('input[type=file]')
    await input.setInputFiles({ name: 'cv.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
    await expect(frame.getByText('We cannot use this file. Please choose a photo.')).toBeVisible()

    const photos = /\/photos$/
    await page.route(photos, (route) => route.abort())
    await input.setInputFiles({ name: 'bed.png', mimeType: 'image/png', buffer: await page.screenshot() })
    await expect(frame.getByText('We could not save your photo.')).toBeVisible()
    await page.unroute(photos)

    await choosePhoto(page, frame)
    await frame.getByRole('button', { name: 'Remove photo' }).click()
    await expect(frame.getByRole('img')).toHaveCount(0)
    await frame.getByRole('button', { name: 'Send answers' }).click()
    await expect(heading(frame)).toHaveText('Thank you')
  })

  test('waits for a photo that is on its way', async ({ open, page }) => {
    const frame = await open('SleepAndDevices')
    await goToPhoto(frame)
    await page.route(/\/photos$/, () => undefined)
    const picture = { name: 'bed.png', mimeType: 'image/png', buffer: await page.screenshot() }
    await frame.locator('input[type=file]').setInputFiles(picture)
    await frame.getByRole('button', { name: 'Send answers' }).click()
    await expect(frame.getByText('Please wait a moment. Your photo is being saved.')).toBeVisible()
  })

  test('goes on where it was put aside, photo and all', async ({ open, sandbox, sdk }) => {
    await sandbox.administration('POST', 'surveytasks', [
      { participantIdentifier: 'ana.rivera', surveyName: 'SleepAndDevices' },
    ])
    const frame = await open('SleepAndDevices')
    await goToPhoto(frame)
    await choosePhoto(sdk.page, frame)
    await frame.getByRole('button', { name: 'Close' }).click()
    await frame.getByRole('button', { name: 'Save and close' }).click()
    expect(await reason(sdk.page)).toBe('Saved')

    const again = await open('SleepAndDevices')
    await expect(heading(again)).toHaveText('Can you show us where you sleep?')
    await expect(again.getByRole('img', { name: 'The photo you chose' })).toBeVisible()
    await again.getByRole('button', { name: 'Back' }).click()
    await expect(heading(again)).toHaveText('Good to hear')
  })
})
