import type { Page } from '@playwright/test'
import { problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'

async function fitsSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('the pages and the survey modal have no accessibility problem that axe can find', async ({
      page,
      site,
      signIn,
    }) => {
      await page.goto(`${site.appUrl}/sign-in`)
      expect(await problemsOn(page)).toEqual([])
      await page.goto(`${site.appUrl}/sign-in?error=Callback`)
      await expect(page.getByText('Signing in did not work.')).toBeVisible()
      expect(await problemsOn(page)).toEqual([])

      await signIn('Ben Okafor')
      await expect(page.getByText(/^Late since /)).toBeVisible()
      expect(await problemsOn(page)).toEqual([])

      await page.getByRole('link', { name: 'Surveys that you have done' }).click()
      await page
        .getByRole('button', { name: /Your answers$/ })
        .first()
        .click()
      await expect(page.getByRole('term').first()).toBeVisible()
      expect(await problemsOn(page)).toEqual([])
      await page.getByRole('link', { name: 'Back to the first page' }).click()

      await page.getByRole('button', { name: 'Start' }).first().click()
      await expect(
        page.frameLocator('#mydatahelps-survey-frame').getByRole('heading', { level: 1 }),
      ).toBeVisible()
      expect(await problemsOn(page)).toEqual([])
    })
  })
}

test('at 320 pixels and with text twice as large, nothing is cut off sideways', async ({
  page,
  site,
  signIn,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${site.appUrl}/sign-in`)
  await fitsSideways(page)
  await signIn('Ben Okafor')
  await expect(page.getByText(/^Late since /)).toBeVisible()
  await fitsSideways(page)
  // What the text-size setting of a phone does; the page's own policy allows no style sheet of a stranger.
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await fitsSideways(page)
  await page.getByRole('link', { name: 'Surveys that you have done' }).click()
  await page
    .getByRole('button', { name: /Your answers$/ })
    .first()
    .click()
  await expect(page.getByRole('term').first()).toBeVisible()
  await fitsSideways(page)
})

test('the main job can be done with the keyboard alone', async ({ page, site }) => {
  const press = async (key: string, name: RegExp) => {
    for (let presses = 0; presses < 25; presses++) {
      const focused = page.locator(':focus')
      if ((await focused.count()) && name.test((await focused.first().textContent()) ?? '')) break
      await page.keyboard.press('Tab')
    }
    await expect(page.locator(':focus')).toHaveText(name)
    await page.keyboard.press(key)
  }
  await page.goto(site.appUrl)
  await press('Enter', /^Sign in/)
  await page.waitForURL(`${site.issuer}/**`)
  await press('Enter', /Ana Rivera/)
  await expect(page.getByRole('button', { name: 'Start' }).first()).toBeVisible()
  await press('Space', /^Start$/)
  await expect(page.locator('#mydatahelps-survey-frame')).toBeFocused()
})
