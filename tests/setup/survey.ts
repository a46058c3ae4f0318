import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** The survey inside the SDK's modal. */
export function surveyFrame(page: Page): FrameLocator {
  return page.frameLocator('#mydatahelps-survey-frame')
}

/** The last button of a survey, which closes it. English or Spanish, as the app is. */
export function doneButton(page: Page): Locator {
  return surveyFrame(page).getByRole('button', { name: /^(Done|Listo)$/ })
}

/** Answers whatever question is on screen, and presses on until the survey says thank you. */
export async function answerToTheEnd(page: Page): Promise<void> {
  const frame = surveyFrame(page)
  const done = doneButton(page)
  const on = frame.getByRole('button', { name: /^(Next|Send answers|Siguiente|Enviar respuestas)$/ })
  await expect(on).toBeVisible()
  for (let step = 0; step < 20; step++) {
    if (await done.isVisible()) return
    const heading = await frame.getByRole('heading', { level: 1 }).textContent()
    await answerOne(frame.locator('form, main').first())
    await on.click()
    await expect(async () => {
      const changed = (await frame.getByRole('heading', { level: 1 }).textContent()) !== heading
      expect(changed || (await done.isVisible())).toBe(true)
    }).toPass()
  }
}

export async function answerOne(question: Locator): Promise<void> {
  const choice = question.locator('input[type=radio], input[type=checkbox]').first()
  if (await choice.count()) return choice.check({ force: true })
  const date = question.locator('input[type=date]')
  if (await date.count()) return date.first().fill('1990-05-17')
  const field = question.locator('textarea, input').first()
  if (await field.count()) return field.fill('7')
}
