import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './start-sandbox'

/** What the buttons of faults say, without what changes. */
function faultTexts(page: Page): Promise<string[]> {
  return page.locator('.fault .name, .fault .description').allTextContents()
}

test.describe('The start page in Spanish', () => {
  test.use({ locale: 'es-MX' })

  test('turns faults on and off, and keeps its language when it refreshes', async ({ page, sandbox }) => {
    await sandbox.administration('PUT', 'participants', { participantIdentifier: 'dora' })
    await sandbox.control('POST', 'faults', [{ effect: 'status', status: 404, path: '/gone', count: 3 }])
    await page.goto(sandbox.baseUrl)
    await expect(page).toHaveTitle('Entorno de pruebas de MyDataHelps · Simulador')
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await expect(page.getByText('Simulador · solo para desarrollo')).toBeVisible()
    const people = page.getByRole('region', { name: 'Personas' }).getByRole('listitem')
    await expect(people.filter({ hasText: 'Ana Rivera' })).toContainText('2 encuestas por hacer')
    await expect(people.filter({ hasText: 'Ana Rivera' })).toContainText('Prefiere el español')
    await expect(people.filter({ hasText: 'dora' })).toContainText('Se agregó')
    await expect(page.getByRole('group', { name: 'Activadas por un programa' })).toContainText(
      'ocurrió 0 de 3 veces',
    )

    const down = page.getByRole('button', { name: /MyDataHelps no está disponible/ })
    await down.click()
    await expect(down).toHaveAttribute('aria-pressed', 'true')
    expect((await sandbox.requestServiceToken()).status).toBe(503)
    await page.getByRole('button', { name: 'Actualizar' }).click()
    await expect(down).toContainText('ocurrió 1 vez')
    await expect(page.getByRole('region', { name: 'Solicitudes recientes' })).toContainText('falla: status')
    await down.click()
    await expect(down).toHaveAttribute('aria-pressed', 'false')
  })

  test('leaves no fault in English', async ({ page, browser, sandbox }) => {
    await page.goto(sandbox.baseUrl)
    const english = await browser.newPage({ locale: 'en-US' })
    await english.goto(sandbox.baseUrl)
    const [spanishTexts, englishTexts] = [await faultTexts(page), await faultTexts(english)]
    expect(spanishTexts.length).toBeGreaterThan(20)
    expect(spanishTexts).toHaveLength(englishTexts.length)
    expect(spanishTexts.filter((text) => englishTexts.includes(text))).toEqual([])
    await expect(page.locator('.groups h3')).toHaveText([
      'MyDataHelps',
      'Tokens y claves',
      'Encuestas y cuentas',
    ])
    await english.close()
  })

  test('fits a phone, and has no barrier that a machine finds', async ({ page, sandbox }) => {
    await page.goto(sandbox.baseUrl)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})
