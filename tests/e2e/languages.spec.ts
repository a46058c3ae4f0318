import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { sdkReady } from '../setup/sdk'
import { surveyFrame } from '../setup/survey'

/** The languages of the page, of its manifest, and of the SDK. */
const spoken = (page: Page) =>
  page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
    const manifest = await (await fetch(link?.href ?? '')).json()
    return {
      page: document.documentElement.lang,
      manifest: manifest.lang,
      sdk: window.MyDataHelps?.getCurrentLanguage(),
    }
  })

test.describe('nobody has chosen a language', () => {
  test.use({ chosenLanguage: '', locale: 'en-US' })

  test('Ana is welcomed as her browser asks, and is answered in the language that MyDataHelps knows of her', async ({
    page,
    site,
  }) => {
    await page.goto(site.appUrl)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.getByRole('button', { name: /^Sign in/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who is signing in?')
    await page.getByRole('button', { name: 'Ana Rivera' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hola, Ana')
    await sdkReady(page)
    expect(await spoken(page)).toEqual({ page: 'es', manifest: 'es', sdk: 'es' })
    await page.getByRole('navigation').getByRole('link', { name: 'Mis datos' }).click()
    await expect(page).toHaveTitle(/^Mis datos – /)
    await page.getByRole('navigation').getByRole('link', { name: 'Hoy' }).click()

    await page
      .getByRole('button', { name: /^Comenzar|^Empezar|^Iniciar/ })
      .first()
      .click()
    await expect(surveyFrame(page).locator('html')).toHaveAttribute('lang', 'es')
    await expect(surveyFrame(page).getByRole('button', { name: 'Siguiente' })).toBeVisible()
  })

  test('the page on which the provider ends its session is in the same language', async ({
    page,
    site,
    signIn,
  }) => {
    await signIn('Ana Rivera')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hola, Ana')
    const ended = page.waitForRequest((request) => request.url().startsWith(`${site.issuer}/session/end?`))
    await page.getByRole('button', { name: 'Cerrar sesión' }).click()
    expect(new URL((await ended).url()).searchParams.get('ui_locales')).toBe('es')
    // A context is not closed while a page of it is on its way.
    await page.waitForURL(`${site.appUrl}/sign-in`)
  })
})

test.describe('in a browser that asks for Spanish', () => {
  test.use({ chosenLanguage: '', locale: 'es-MX' })

  test('signing in is in Spanish, here and at the provider; Ben, who reads English, then gets that', async ({
    page,
    site,
  }) => {
    await page.goto(site.appUrl)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
    await page.getByRole('button', { name: /^Iniciar sesión/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('¿Quién inicia sesión?')
    await page.getByRole('button', { name: 'Ben Okafor' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ben')

    // What he chooses himself goes before what MyDataHelps knows.
    await page.goto(`${site.appUrl}/you`)
    await page.getByRole('button', { name: 'Español' }).first().click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await page.goto(site.appUrl)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hola, Ben')
  })
})

test.describe('without scripts', () => {
  test.use({ chosenLanguage: '', locale: 'en-US', javaScriptEnabled: false })

  test('the language can be switched before signing in, and stays', async ({ page, site }) => {
    await page.goto(`${site.appUrl}/sign-in?callbackUrl=%2Fdata`)
    await expect(page.locator('noscript p')).toContainText('To sign in, your browser must allow scripts')
    await page.getByRole('button', { name: 'Español' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await expect(page.locator('noscript p')).toContainText('Para iniciar sesión, su navegador debe permitir')
    // The way back to the page that was asked for is not lost.
    expect(new URL(page.url()).searchParams.get('callbackUrl')).toBe('/data')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test('whatever is sent as a language, the page comes in one that the app speaks', async ({ site }) => {
  const wishes = [
    '"><script>alert(1)</script>',
    '../../etc/passwd',
    '__proto__',
    'constructor',
    'xx',
    'e'.repeat(5000),
  ]
  for (const wish of wishes) {
    for (const headers of [{ 'accept-language': wish }, { cookie: `language=${encodeURIComponent(wish)}` }]) {
      const answer = await fetch(`${site.appUrl}/sign-in`, { headers: headers as Record<string, string> })
      expect(answer.status).toBe(200)
      const document = await answer.text()
      expect(document).toContain('<html lang="en" dir="ltr"')
      expect(document).not.toContain('alert(1)')
    }
    const manifest = await fetch(`${site.appUrl}/manifest?language=${encodeURIComponent(wish)}`)
    expect((await manifest.json()).lang).toBe('en')
    const body = new URLSearchParams({ language: wish, back: '/sign-in' })
    const kept = await fetch(`${site.appUrl}/api/preferences`, {
      method: 'POST',
      body,
      headers: { origin: site.appUrl, 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    })
    expect(kept.status).toBe(400)
    expect(kept.headers.getSetCookie()).toEqual([])
  }
})
