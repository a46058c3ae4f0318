import type { Page } from '@playwright/test'
import { problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'

// The last two: once a call that hangs is let go.
test.use({
  expectedProblems: [
    /status of (400|401|403|404|500|503)|ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_FAILED/,
  ],
})

const PARTICIPANT = '/api/v1/delegated/participant'

const details = (page: Page) => page.getByRole('region', { name: 'Your details' })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change your details' }).click()
  await expect(page.getByRole('heading', { name: 'Your details' })).toBeFocused()
}

test('Ben changes his address: what he types outlasts a failure, the network, and his token, and is there after a reload', async ({
  page,
  site,
  context,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await expect(details(page)).toContainText('ben.okafor@example.org')
  await expect(details(page)).toContainText('To change your e-mail or phone number, ask the study team.')
  await expect(details(page)).toContainText('New York (Eastern Time)')
  await page.getByRole('link', { name: 'Contact the study team' }).click()
  await expect(page.getByRole('heading', { name: 'Contact the study team' })).toBeFocused()
  await openForm(page)
  await field(page, 'Street and number').fill('12 Oak St')
  await field(page, 'City').fill('Troy')

  await site.sandbox.setFaults([{ effect: 'status', path: PARTICIPANT, method: 'PUT', status: 500 }])
  await save(page)
  const notSaved = page.getByRole('alert').filter({ hasText: 'Your changes are not saved.' })
  await expect(notSaved).toContainText('What you typed is still here.')
  await expect(field(page, 'City')).toHaveValue('Troy')
  await site.sandbox.setFaults([])

  await context.setOffline(true)
  await save(page)
  await expect(notSaved).toContainText('You are offline.')
  await context.setOffline(false)

  // Nor is it lost by looking at another page.
  await page.getByRole('link', { name: 'My data' }).click()
  await page.getByRole('link', { name: 'You', exact: true }).click()
  await expect(field(page, 'City')).toHaveValue('Troy')

  // The token is renewed on the way.
  await site.sandbox.setFaults([
    { effect: 'status', path: PARTICIPANT, method: 'PUT', status: 401, count: 1 },
  ])
  await save(page)
  await expect(details(page).getByRole('status')).toHaveText('Your details are saved.')
  await expect(page.getByRole('heading', { name: 'Your details' })).toBeFocused()
  await site.sandbox.setFaults([])
  await page.reload()
  await expect(details(page)).toContainText('12 Oak St')
  await expect(details(page)).toContainText('Troy')
  const written = (await site.sandbox.requests()).filter(
    ({ method, path }) => method === 'PUT' && path === PARTICIPANT,
  )
  expect(written.map(({ status }) => status)).toEqual([500, 401, 200])
})

test('two tabs keep what each has changed, and the second is told of what both have changed', async ({
  page,
  context,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await page.goto(`${site.appUrl}/you`)
  const other = await context.newPage()
  await other.goto(`${site.appUrl}/you`)
  await openForm(page)
  await openForm(other)

  await field(other, 'Last name').fill('Okafor-Lee')
  await field(other, 'Street and number').fill('1 Elm St')
  await save(other)
  await expect(details(other)).toContainText('Ben Okafor-Lee')

  await field(page, 'City').fill('Albany')
  await field(page, 'Street and number').fill('2 Ash St')
  await save(page)
  await expect(page.getByText('This was changed elsewhere to “1 Elm St”.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'One thing needs another look' })).toBeFocused()
  await page.getByRole('link', { name: 'Street and number' }).click()
  await expect(field(page, 'Street and number')).toBeFocused()
  await expect(field(page, 'Street and number')).toHaveValue('2 Ash St')
  await save(page)
  await expect(details(page)).toContainText('2 Ash St')
  await expect(details(page)).toContainText('Ben Okafor-Lee')
})

test('what cannot be saved, and what was not kept, is told at the field, with a way to it', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await page.goto(`${site.appUrl}/you`)
  await openForm(page)
  await field(page, 'First name').fill(' ')
  await save(page)
  await expect(field(page, 'First name')).toHaveAccessibleDescription('Please fill this in.')
  await expect(page.getByRole('region', { name: 'One thing needs another look' })).toBeFocused()
  expect(await problemsOn(page)).toEqual([])
  await field(page, 'First name').fill('Benjamin')

  // MyDataHelps says yes, and keeps nothing.
  await page.route(`**${PARTICIPANT}`, (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ json: {} }) : route.continue(),
  )
  await save(page)
  await expect(field(page, 'First name')).toHaveAccessibleDescription(/^MyDataHelps did not take this\./)
  await expect(field(page, 'First name')).toHaveValue('Benjamin')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(details(page)).toContainText('Ben Okafor')
})

test('Ben chooses Spanish and another time zone, and the app follows', async ({ page, site, signIn }) => {
  await signIn('Ben Okafor')
  await page.goto(`${site.appUrl}/you`)
  await openForm(page)
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Español' })
  await field(page, 'Time zone').selectOption('America/Los_Angeles')
  await save(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Usted')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  const region = page.getByRole('region', { name: 'Sus datos' })
  await expect(region.getByRole('status')).toHaveText('Sus datos están guardados.')
  await expect(region).toContainText('Los Angeles (hora del Pacífico)')
  await expect(region).toContainText('Español')
  await expect(page.getByRole('region', { name: 'Acerca del estudio' })).toContainText(
    'Estudio Ritmos Saludables',
  )
  // The switch changes the app on this device alone.
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You')
})

test('the page says what the study is about, and how to reach the study team, also where MyDataHelps does not tell', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await page.goto(`${site.appUrl}/you`)
  const about = page.getByRole('region', { name: 'About the study' })
  await expect(about).toContainText('Lakeside Health Institute')
  await expect(about.getByRole('link', { name: /^About the study/ })).toBeVisible()
  await expect(about.getByRole('link', { name: /^Help for taking part/ })).toHaveAttribute(
    'href',
    /resources$/,
  )
  await expect(about).toContainText('You can stop taking part at any time.')

  await site.sandbox.setFaults([{ effect: 'status', status: 404, path: '/api/v1/delegated/project' }])
  await page.reload()
  const contact = page.getByRole('region', { name: 'Contact the study team' })
  await expect(contact.getByRole('link', { name: 'study@example.org' })).toHaveAttribute(
    'href',
    'mailto:study@example.org',
  )
  await expect(contact.getByRole('link', { name: '555-0142' })).toHaveAttribute('href', 'tel:5550142')
})

test.describe('Ana, who is new and reads Spanish,', () => {
  test.use({ chosenLanguage: '' })

  test('finds her details without an address, and no files yet', async ({ page, site, signIn }) => {
    await signIn('Ana Rivera')
    await page.goto(`${site.appUrl}/you`)
    const region = page.getByRole('region', { name: 'Sus datos' })
    await expect(region).toContainText('Ana Rivera')
    await expect(region).toContainText('Sin indicar')
    // On the smallest phone, with text twice as large, nothing is cut off sideways.
    await page.setViewportSize({ width: 320, height: 640 })
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.getByRole('link', { name: 'Archivos' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Archivos')
    await expect(page.getByText('Todavía no ha enviado archivos.')).toBeVisible()
  })
})
