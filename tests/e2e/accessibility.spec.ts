import { problemsInAnyLook } from '../setup/axe'
import { expect, test } from '../setup/browser-test'
import { tooWide } from '../setup/layout-problems'
import { openPage } from '../setup/pages'
import { signInBrowser } from '../setup/sign-in'

test('what opens on a page, answers and surveys, has no problem that axe can find, and is not cut off sideways', async ({
  page,
  context,
  site,
}) => {
  await signInBrowser(context, site, 'ben.okafor')
  await openPage(page, `${site.appUrl}/surveys`)
  await page
    .getByRole('button', { name: /Your answers$/ })
    .first()
    .click()
  await expect(page.getByRole('term').first()).toBeVisible()
  expect(await problemsInAnyLook(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await tooWide(page)).toEqual([])
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect(await tooWide(page)).toEqual([])

  await openPage(page, site.appUrl)
  await page.getByRole('button', { name: 'Start' }).first().click()
  await expect(
    page.frameLocator('#mydatahelps-survey-frame').getByRole('heading', { level: 1 }),
  ).toBeVisible()
  expect(await problemsInAnyLook(page)).toEqual([])
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
