import { gzipSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { problemsOn } from '../setup/axe'
import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'

/** What the charts may add to a page, by the gzip size of their script. */
const MOST_OF_CHARTS = 45 * 1024

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const numberIn = (text: string) => Number(text.replaceAll(/[^\d.]/g, ''))

async function openData(page: Page): Promise<void> {
  // Until then, the link would load a document, on which a button that is pressed at once does nothing yet.
  await sdkReady(page)
  await page.getByRole('link', { name: /My data|Mis datos/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/My data|Mis datos/)
}

/** The rows of a figure's table, with their cells. */
async function rowsOf(figure: Locator): Promise<string[][]> {
  await figure.getByText('Show the numbers').click()
  // All at once: a question for each of a hundred cells takes as long as the rest of the journey.
  return figure
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .slice(1)
        .map((row) => [...row.children].map((cell) => (cell instanceof HTMLElement ? cell.innerText : ''))),
    )
}

test('Ben reads his week in words, as a picture and as a table, which all say the same', async ({
  page,
  site,
  signIn,
}) => {
  const charts: Buffer[] = []
  page.on('response', async (response) => {
    const body = response.url().includes('/_next/static/')
      ? await response.body().catch(() => undefined)
      : undefined
    if (body?.includes('visx-linepath')) charts.push(body)
  })
  await signIn('Ben Okafor')
  await page.waitForLoadState('networkidle')
  expect(charts, 'nothing of charts on the first page').toHaveLength(0)
  await site.sandbox.forgetRequests()

  await openData(page)
  const steps = card(page, 'Steps')
  const sentence = steps.getByText(/steps a day this week/)
  await expect(sentence).toHaveCount(2)
  await expect(sentence.last()).toHaveText(
    /^Fitbit ?[\d,]+ steps a day this week(, [\d,]+ (more|less) than last week|, the same as last week)?\.$/,
  )
  await expect(card(page, 'Stress').or(card(page, 'Breathing')).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  const asked = (await site.sandbox.requests()).filter(({ path }) => path.includes('/delegated/'))
  // With the days of the month, in which going about asks for nothing but hours.
  expect(asked.length, 'calls for a visit').toBeLessThanOrEqual(20)
  expect(charts).toHaveLength(1)
  expect(gzipSync(charts[0] ?? '').length).toBeLessThan(MOST_OF_CHARTS)

  const rows = await rowsOf(steps)
  expect(rows).toHaveLength(7)
  await expect(steps.getByRole('columnheader')).toHaveText(['Day', 'Apple Health', 'Fitbit'])
  // Today is not over, and does not count.
  const known = rows
    .slice(0, -1)
    .map(([, , fitbit = '']) => fitbit)
    .filter((cell) => /\d/.test(cell))
  const average = known.reduce((sum, cell) => sum + numberIn(cell), 0) / known.length
  const said = /([\d,]+) steps/.exec(await sentence.last().innerText())?.[1] ?? ''
  expect(numberIn(said)).toBe(Math.round(average))
  for (const [, ...cells] of rows)
    for (const cell of cells) expect(cell, 'a gap says that it is one').toMatch(/^[\d,]+$|nothing recorded/)

  // By keyboard along the points, each of which is said as the table has it.
  const points = steps.getByRole('slider', { name: 'Steps by day' })
  await points.focus()
  await page.keyboard.press('Home')
  for (const [day = '', , fitbit = ''] of rows) {
    const words = /\d/.test(fitbit) ? `Fitbit ${fitbit}` : 'nothing recorded'
    await expect(points).toHaveAttribute('aria-valuetext', new RegExp(`^${day}: .*${words}$`))
    await expect(steps.getByText(new RegExp(`^${day}: .*${words}$`))).toBeVisible()
    await page.keyboard.press('ArrowRight')
  }
  // A finger picks the point that it touches.
  const room = await points.boundingBox()
  await points.click({ position: { x: ((room?.width ?? 0) / 7) * 1.5, y: 40 } })
  await expect(points).toHaveAttribute('aria-valuetext', new RegExp(`^${rows[1]?.[0]}: `))

  // Other days are asked for when somebody wants to see them, and a day of this week only by its hours.
  await site.sandbox.forgetRequests()
  await page.getByText('Day', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Earlier' }).click()
  await expect(
    steps.getByText(/steps on .+, [\d,]+ (more|less) than the day before|steps on/).first(),
  ).toBeVisible()
  await expect(steps.getByRole('slider', { name: 'Steps by hour' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Now showing' })).toHaveCount(1)
  const more = (await site.sandbox.requests()).filter(({ path }) => path.includes('/delegated/'))
  expect(more.filter(({ path }) => /v1.*(fitbit|appleHealth|devicedata)/.test(path))).toEqual([])
  await page.getByText('Month', { exact: true }).click()
  await expect(steps.getByText(/steps a day in the last 30 days\.$/)).toHaveCount(2)
  expect(await rowsOf(steps)).toHaveLength(30)

  expect(await problemsOn(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
    .toBe(true)
})

test('days whose data is on its way are neither called empty nor shown with the data of other days', async ({
  page,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await openData(page)
  await page.getByText('Month', { exact: true }).click()
  const steps = card(page, 'Steps')
  await expect(steps.getByText(/steps a day in the last 30 days\.$/)).toHaveCount(2)
  await page.waitForLoadState('networkidle')

  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/delegated\//, async (route) => {
    await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Earlier' }).click()
  await expect(page.getByText('Loading your data…')).toBeAttached()
  await expect(steps).toHaveCount(0)
  const shown = page.getByRole('status').filter({ hasText: 'Now showing' })
  await expect(shown).toHaveCount(0)

  release()
  await expect(shown).toHaveCount(1)
  await expect(steps.getByText(/steps a day/).first()).toBeVisible()
})

test.describe('a weight that Ben writes down', () => {
  test.use({ expectedProblems: [/500 \(Internal Server Error\)/] })

  test('is kept while it cannot be saved, then saved, corrected and taken back', async ({
    page,
    site,
    signIn,
  }) => {
    await signIn('Ben Okafor')
    await openData(page)
    const entry = card(page, 'Write it down yourself')
    await entry.getByRole('button', { name: 'Add weight' }).click()
    const weight = entry.getByLabel('Weight', { exact: true })
    await expect(weight).toBeFocused()
    await entry.getByRole('button', { name: 'Save' }).click()
    await expect(entry.getByText('Enter a number, such as 72 or 72.5.')).toBeVisible()
    await weight.fill('9')
    await page.keyboard.press('Enter')
    await expect(entry.getByText('Enter a number between 45 and 771.')).toBeVisible()
    await expect(weight).toBeFocused()

    await site.sandbox.setFaults([
      { effect: 'status', path: '/api/v1/delegated/devicedata', method: 'POST', status: 500 },
    ])
    await weight.fill('165.4')
    await page.keyboard.press('Enter')
    await expect(entry.getByRole('alert')).toContainText(
      'We could not save this. What you typed is still here.',
    )
    await expect(weight).toHaveValue('165.4')
    await site.sandbox.setFaults([])
    await entry.getByRole('button', { name: 'Save' }).click()
    await expect(entry.getByRole('status').first()).toHaveText('Saved. The study team can see it now.')
    await expect(page.getByRole('heading', { name: 'Write it down yourself' })).toBeFocused()
    await expect(entry.getByRole('listitem')).toContainText('165.4 lb')
    // It is among the figures at once.
    await expect(card(page, 'Weight').getByText('165.4 lb on average this week.')).toBeVisible()

    await entry.getByRole('button', { name: /^Change Weight 165.4 lb, / }).click()
    await expect(weight).toHaveValue('165.4')
    await weight.fill('163')
    // Another moment is another point for MyDataHelps: the old one must go.
    await entry.getByLabel('Time').fill('00:00')
    await entry.getByRole('button', { name: 'Save' }).click()
    await expect(entry.getByRole('listitem')).toHaveCount(1)
    await expect(entry.getByRole('listitem')).toContainText('163 lb')

    await entry.getByRole('button', { name: /^Delete Weight 163 lb, / }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete this?' })
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await entry.getByRole('button', { name: /^Delete Weight 163 lb, / }).click()
    await dialog.getByRole('button', { name: 'Delete' }).click()
    await expect(entry.getByRole('status').first()).toHaveText('Deleted.')
    await expect(page.getByRole('heading', { name: 'Write it down yourself' })).toBeFocused()
    await expect(entry.getByRole('listitem')).toHaveCount(0)
    await expect(card(page, 'Weight')).toHaveCount(0)
  })
})

test('what Ben has begun to write down keeps its place while the figures above come', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  // What the project collects comes after the page, and only then are the figures asked for.
  await site.sandbox.setFaults([{ effect: 'delay', path: '/api/*/delegated/**', delayMilliseconds: 1500 }])
  await openData(page)
  const entry = card(page, 'Write it down yourself')
  await entry.getByRole('button', { name: 'Add weight' }).click()
  const weight = entry.getByLabel('Weight', { exact: true })
  await weight.pressSequentially('16')
  await expect(page.getByText('Week', { exact: true })).toBeVisible()
  await page.keyboard.type('5.4')
  await expect(weight).toHaveValue('165.4')
  // The figures are still on their way. What takes the place of what was pressed has focus.
  await entry.getByRole('button', { name: 'Cancel' }).click()
  await entry.getByRole('button', { name: 'Add weight' }).click()
  await expect(weight).toBeFocused({ timeout: 1_000 })
  await expect(page.locator('[data-skeleton]').first()).toBeVisible()
})

test.describe('in Spanish', () => {
  test.use({ locale: 'es-ES' })

  test('Ana is told that nothing is connected, and reads what she writes down as it is written where she lives', async ({
    page,
    site,
    signIn,
  }) => {
    await signIn('Ana Rivera')
    await page.context().addCookies([{ name: 'language', value: 'es', url: site.appUrl }])
    await page.goto(`${site.appUrl}/data`)
    await expect(page.getByRole('heading', { name: 'Aún no hay nada conectado' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Conectar un dispositivo' })).toHaveAttribute(
      'href',
      '/you/connections',
    )
    await page.getByRole('button', { name: 'Agregar peso' }).click()
    await page.getByLabel('Peso', { exact: true }).fill('72,5')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await expect(card(page, 'Peso').getByText('72,5 kg en promedio esta semana.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Borrar Peso 72,5 kg, / })).toBeVisible()
    await page.getByRole('button', { name: 'Agregar presión arterial' }).click()
    await page.getByLabel('Número de arriba').fill('121')
    await page.getByLabel('Número de abajo').fill('79')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await expect(card(page, 'Presión arterial').getByText('121/79 mmHg en promedio.')).toBeVisible()
    await expect(page.getByText('Aún no hay nada conectado')).toHaveCount(0)
  })
})

test('what a study does not collect is neither asked for nor shown; of health records it says where they are', async ({
  page,
  site,
  signIn,
}) => {
  const answer = (path: string, body: unknown) => ({ effect: 'status', path, status: 200, body })
  await site.sandbox.setFaults([
    answer('/api/v2/delegated/devicedata/allDataTypes', []),
    answer('/api/v1/delegated/datacollectionsettings', { appleHealthRecordsEnabled: true }),
    answer('/api/v1/delegated/dataavailability', { appleHealthRecords: true, healthConnectPhr: false }),
  ])
  await signIn('Ben Okafor')
  await openData(page)
  await expect(card(page, 'Health records from your phone')).toContainText('in the MyDataHelps app')
  await expect(card(page, 'Steps')).toHaveCount(0)
  const asked = (await site.sandbox.requests()).filter(({ path }) =>
    /fitbit|appleHealth|aggregate/.test(path),
  )
  expect(asked).toEqual([])
})

test.describe('far from UTC', () => {
  test.use({ timezoneId: 'America/New_York', locale: 'en-NZ' })

  test('Aroha’s days are those of Auckland, wherever her phone is', async ({ page, signIn }) => {
    const auckland = new Intl.DateTimeFormat('en-NZ', {
      timeZone: 'Pacific/Auckland',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    })
    await signIn('Aroha Ngata')
    await openData(page)
    const steps = card(page, 'Steps')
    await expect(steps.getByText(/steps a day this week/)).toBeVisible()
    const rows = await rowsOf(steps)
    expect(rows.at(-1)?.[0]).toBe(auckland.format(new Date()))

    await page.getByRole('button', { name: 'Add weight' }).click()
    await page.getByLabel('Weight', { exact: true }).fill('64,2')
    const written = page.waitForRequest(
      (request) => request.method() === 'POST' && /devicedata$/.test(request.url()),
    )
    await page.getByRole('button', { name: 'Save' }).click()
    const [point]: { value: string; observationDate: string }[] = (await written).postDataJSON()
    expect(point?.value).toBe('64.2')
    expect(point?.observationDate).toMatch(/T\d\d:\d\d:00\+1[23]:00$/)
    const weight = card(page, 'Weight')
    await expect(weight.getByText('64.2 kg on average this week.')).toBeVisible()
    expect((await rowsOf(weight)).at(-1)).toEqual([auckland.format(new Date()), '64.2 kg'])
  })
})

test.describe('when MyDataHelps does not give all of it', () => {
  test.use({
    expectedProblems: [/403 \(Forbidden\)|404 \(Not Found\)|500 \(Internal Server Error\)/],
  })

  for (const [status, reason] of [
    [403, 'This page is not allowed to show this.'],
    [404, 'This is no longer here.'],
  ] as const)
    test(`what came is shown beside a ${status}, which is told once`, async ({ page, site, signIn }) => {
      await signIn('Ben Okafor')
      await site.sandbox.setFaults([{ effect: 'status', path: '/api/*/delegated/fitbit/**', status }])
      await openData(page)
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        `Some of your data could not be loaded. ${reason}`,
      )
      await expect(card(page, 'Steps').getByText(/^[\d,]+ steps a day this week/)).toBeVisible()
    })

  test('in an outage what came is shown, and the rest when it is over', async ({ page, site, signIn }) => {
    await signIn('Ben Okafor')
    await site.sandbox.setFaults([{ effect: 'status', path: '/api/*/delegated/fitbit/**', status: 500 }])
    await openData(page)
    const again = page.getByRole('button', { name: 'Try again' })
    await expect(again).toHaveCount(1)
    await expect(card(page, 'Steps').getByText(/^[\d,]+ steps a day this week/)).toBeVisible({
      timeout: 10_000,
    })
    await site.sandbox.setFaults([])
    // The page may have asked again by itself meanwhile.
    await again.click({ timeout: 5_000 }).catch(() => undefined)
    await expect(card(page, 'Steps').getByText(/^Fitbit ?[\d,]+ steps a day this week/)).toBeVisible()
    await expect(again).toHaveCount(0)
  })

  test('a call that hangs holds up nothing else, and comes to an end', async ({ page, site, signIn }) => {
    await page.clock.install()
    await signIn('Ben Okafor')
    await site.sandbox.setFaults([{ effect: 'hang', path: '/api/*/delegated/fitbit/**' }])
    await openData(page)
    await expect(page.getByText('Loading your data…').first()).toBeAttached()
    await expect
      .poll(async () => {
        await page.clock.runFor(1_000)
        return card(page, 'Heart rate while walking').count()
      })
      .toBe(1)
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
    await page.clock.runFor(40_000)
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(1)
  })
})
