import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './start-sandbox'

const DOWN = /MyDataHelps is down/

function fault(page: Page, name: RegExp) {
  return page.getByRole('button', { name })
}

test.describe('The start page', () => {
  test('shows who is there, turns faults on and off, and how often each struck', async ({
    page,
    sandbox,
  }) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await sandbox.administration('PUT', 'participants', { participantIdentifier: 'dora' })
    await sandbox.control('PUT', 'participants/ben.okafor', { withdrawn: true })
    await page.goto(sandbox.baseUrl)
    await expect(page.getByText('Simulator · for development only')).toBeVisible()
    const people = page.getByRole('region', { name: 'People' }).getByRole('listitem')
    await expect(people.filter({ hasText: 'Ana Rivera' })).toContainText('enrolled · 2 surveys to do')
    await expect(people.filter({ hasText: 'Ben Okafor' })).toContainText('has withdrawn')
    await expect(people.filter({ hasText: 'Chris Lee' })).toContainText('no participant')
    await expect(people.filter({ hasText: 'dora' })).toContainText('Added while the sandbox runs')

    await expect(fault(page, DOWN)).toHaveAttribute('aria-pressed', 'false')
    await fault(page, DOWN).focus()
    await page.keyboard.press('Enter')
    await expect(fault(page, DOWN)).toHaveAttribute('aria-pressed', 'true')
    await expect(fault(page, DOWN), 'whoever uses a keyboard is still there').toBeFocused()
    expect((await sandbox.requestServiceToken()).status).toBe(503)
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(fault(page, DOWN)).toContainText('struck 1 time')
    const first = page.getByRole('region', { name: 'Asked lately' }).getByRole('listitem').first()
    await expect(first).toContainText('503')
    await expect(first).toContainText('POST /identityserver/connect/token')
    await fault(page, DOWN).click()
    await expect(fault(page, DOWN)).toHaveAttribute('aria-pressed', 'false')
    expect((await sandbox.requestServiceToken()).status).toBe(200)
    expect(errors).toEqual([])
  })

  test('refreshes by itself until it is told not to', async ({ page, sandbox }) => {
    await page.clock.install()
    await page.goto(sandbox.baseUrl)
    const requests = page.getByRole('region', { name: 'Asked lately' })
    await expect(requests).toContainText('Nothing has been asked yet')
    await sandbox.send('first', {})
    await page.clock.runFor(4000)
    await expect(requests).toContainText('GET /first')
    await page.getByRole('checkbox', { name: 'Refresh by itself' }).uncheck()
    await sandbox.send('second', {})
    await page.clock.runFor(12_000)
    await expect(requests).not.toContainText('GET /second')
    await page.getByRole('button', { name: 'End all faults' }).click()
    await expect(requests).toContainText('GET /second')
    await expect(page.getByRole('checkbox', { name: 'Refresh by itself' })).not.toBeChecked()
  })

  test('shows what a program has set, ends it, and resets', async ({ page, sandbox }) => {
    await sandbox.control('PUT', 'faults', [
      { effect: 'status', status: 404, path: '/gone', count: 3 },
      { effect: 'delay', delayMilliseconds: 1, name: 'Nearly nothing' },
    ])
    await sandbox.send('gone', {})
    await page.goto(sandbox.baseUrl)
    const others = page.getByRole('group', { name: 'Set by a program' })
    await expect(others.getByRole('button', { name: /\/gone/ })).toContainText('struck 1 of 3')
    await others.getByRole('button', { name: /\/gone/ }).click()
    await expect(others.getByRole('button')).toHaveCount(1)
    await expect(others.getByRole('button')).toHaveText(/Nearly nothing/)
    await page.getByRole('button', { name: 'Reset the sandbox' }).click()
    await expect(others).toHaveCount(0)
    expect(await (await sandbox.control('GET', 'faults')).json()).toEqual([])
  })

  test('works without its script, and lets nothing else in', async ({ browser, sandbox }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    const response = await page.goto(sandbox.baseUrl)
    const policy = response?.headers()['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    await expect(page.getByRole('checkbox')).toBeHidden()
    await fault(page, /Surveys do not load/).click()
    await expect(fault(page, /Surveys do not load/)).toHaveAttribute('aria-pressed', 'true')
    expect(await (await sandbox.control('GET', 'faults')).json()).toMatchObject([
      { effect: 'frame-never-loads' },
    ])
    await page.close()
  })

  test('is steered by pages of this computer alone', async ({ sandbox }) => {
    const press = (Origin: string) =>
      sandbox.send('sandbox/panel', {
        method: 'POST',
        headers: { Origin, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'toggle=down',
      })
    expect((await press('https://evil.example')).status).toBe(403)
    expect(await (await sandbox.control('GET', 'faults')).json()).toEqual([])
  })

  test('fits a phone, in light and dark, and has no barrier that a machine finds', async ({
    page,
    sandbox,
  }) => {
    await page.goto(sandbox.baseUrl)
    await fault(page, DOWN).click()
    await expect(fault(page, DOWN)).toHaveAttribute('aria-pressed', 'true')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
  })

  test('offers faults that can all be set', async ({ page, sandbox }) => {
    await page.goto(sandbox.baseUrl)
    const keys = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.flatMap((button) =>
          button.getAttribute('name') === 'toggle' ? [button.getAttribute('value')] : [],
        ),
      )
    expect(keys.length).toBeGreaterThan(10)
    for (const key of keys)
      await sandbox.send('sandbox/panel', {
        method: 'POST',
        body: new URLSearchParams({ toggle: key ?? '' }).toString(),
      })
    const faults: unknown[] = await (await sandbox.control('GET', 'faults')).json()
    expect(faults).toHaveLength(keys.length)
  })
})
