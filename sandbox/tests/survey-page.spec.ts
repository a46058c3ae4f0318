import AxeBuilder from '@axe-core/playwright'
import type { FrameLocator } from '@playwright/test'
import { choosePhoto, expect, goToPhoto, heading, lastResult, next, reason, test } from './survey-page'

test.describe('The survey page', () => {
  test('asks what the answers call for, and takes a photo', async ({ open, sdk }) => {
    const frame = await open('SleepAndDevices')
    await next(frame)
    await expect(frame.getByText('Please choose yes or no.')).toBeVisible()
    await frame.getByRole('radio', { name: 'Yes' }).check()
    await next(frame)
    await frame.getByRole('checkbox', { name: 'Something else' }).check()
    await next(frame)
    await frame.getByRole('textbox').fill('A belt')
    await next(frame)
    await frame.getByRole('textbox').fill('8')
    await next(frame)
    await expect(frame.getByText('Please enter a number from 0 to 7.')).toBeVisible()
    await frame.getByRole('textbox').fill('2')
    await next(frame)
    await frame.getByRole('radio', { name: '6' }).check({ force: true })
    await next(frame)
    await choosePhoto(sdk.page, frame)
    await expect(frame.getByRole('img', { name: 'The photo you chose' })).toBeVisible()
    await frame.getByRole('button', { name: 'Send answers' }).click()
    await frame.getByRole('button', { name: 'Done' }).click()
    expect(await reason(sdk.page)).toBe('Completed')
    const { id, answers } = await lastResult(sdk)
    expect(answers).toEqual({
      wearsDevice: ['true'],
      devices: ['other'],
      otherDevice: ['A belt'],
      badNights: ['2'],
      tiredness: ['6'],
      bedroom: [expect.stringMatching(/\.jpg$/)],
    })
    const files = await sdk.call('queryFiles', { category: `surveyresult_${id}` })
    expect(files).toMatchObject({ files: [{ fileName: answers.bedroom?.[0] }] })
  })

  test('forgets a branch that was left, on the way back and on again', async ({ open, sdk }) => {
    const frame = await open('SleepAndDevices')
    await frame.getByRole('radio', { name: 'Yes' }).check()
    await next(frame)
    await frame.getByRole('checkbox', { name: 'A ring' }).check()
    await next(frame)
    await expect(heading(frame)).toHaveText(/past 7 nights/)
    await frame.getByRole('button', { name: 'Back' }).click()
    await expect(frame.getByRole('checkbox', { name: 'A ring' })).toBeChecked()
    await frame.getByRole('button', { name: 'Back' }).click()
    await goToPhoto(frame)
    await frame.getByRole('button', { name: 'Send answers' }).click()
    await frame.getByRole('button', { name: 'Done' }).click()
    expect((await lastResult(sdk)).answers).toEqual({ wearsDevice: ['false'], badNights: ['0'] })
  })

  test('changes an earlier result, and a single one for an event', async ({ open, sdk }) => {
    const finish = async (frame: FrameLocator) => {
      await goToPhoto(frame)
      await frame.getByRole('button', { name: 'Send answers' }).click()
      await frame.getByRole('button', { name: 'Done' }).click()
    }
    await finish(await open('SleepAndDevices', { event: 'spring' }))
    const first = await lastResult(sdk)
    for (const options of [{ editResultID: first.id }, { event: 'spring' }]) {
      const frame = await open('SleepAndDevices', options)
      await expect(frame.getByRole('radio', { name: 'No' })).toBeChecked()
      await finish(frame)
      expect(await lastResult(sdk)).toMatchObject({ count: 1, id: first.id })
    }
    await finish(await open('SleepAndDevices', { event: 'autumn' }))
    expect((await lastResult(sdk)).count).toBe(2)
  })

  test('sends answers again whose receipt was lost, and makes one result of them', async ({
    open,
    page,
    sdk,
  }) => {
    const frame = await open('SleepAndDevices')
    await goToPhoto(frame)
    const results = /\/SleepAndDevices\/results/
    await page.route(results, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await frame.getByRole('button', { name: 'Send answers' }).click()
    await expect(frame.getByText('We could not send your answers.')).toBeVisible()
    await page.unroute(results)
    await frame.getByRole('button', { name: 'Try again' }).click()
    await expect(heading(frame)).toHaveText('Thank you')
    expect((await lastResult(sdk)).count).toBe(1)
  })

  test('is answered by keyboard, in Spanish, and reads well to a screen reader', async ({
    open,
    page,
    sdk,
  }) => {
    await sdk.call('setCurrentLanguage', 'es')
    const frame = await open('SleepAndDevices')
    await expect(heading(frame)).toBeFocused()
    const isAccessible = async () => {
      const { violations } = await new AxeBuilder({ page }).include('#mydatahelps-survey-frame').analyze()
      // That the frame has a title is up to the app that shows it.
      expect(violations.filter(({ id }) => id !== 'frame-title').map(({ id }) => id)).toEqual([])
    }
    await isAccessible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await expect(frame.getByRole('radio', { name: 'No' })).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(heading(frame)).toHaveText(/últimas 7 noches/)
    await frame.getByRole('textbox').fill('0')
    await page.keyboard.press('Enter')
    await expect(heading(frame)).toHaveText('Nos alegra')
    await frame.getByRole('button', { name: 'Siguiente' }).press('Enter')
    await expect(frame.getByLabel(/Elegir o tomar una foto/)).toHaveCount(1)
    await isAccessible()
  })
})
