import AxeBuilder from '@axe-core/playwright'
import { startSandbox } from '../index.js'
import { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'
import { action, Visit } from './visit'
import { startWaitingApp } from './waiting-app'

const SPANISH = { headers: { 'Accept-Language': 'es-MX,en;q=0.5' } }

test.describe('The provider’s pages in Spanish', () => {
  test('are what a browser asks for: signing in, refusals, the end', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const { url } = await visit.authorize()
    const signIn = await (await visit.jar.fetch(url.href, SPANISH)).text()
    expect(signIn).toContain('<html lang="es">')
    expect(signIn).toContain('¿Quién inicia sesión?')
    expect(signIn).toContain('Simulador · solo para desarrollo')
    expect(signIn).toContain('Prefiere el español')
    const nobody = await visit.go(action(signIn, 'ana.rivera').replace('ana.rivera', 'nobody'), {
      ...SPANISH,
      method: 'POST',
    })
    expect(nobody.page).toContain('Esa persona no existe.')
    for (const [path, text] of [
      ['/interaction/nothing', 'Este inicio de sesión ya no es válido'],
      ['/auth?client_id=nobody', 'La solicitud de inicio de sesión fue rechazada'],
      ['/session/end/success', 'La sesión está cerrada'],
    ] as const) {
      const { page } = await new Visit(sandbox).go(path, {
        headers: { ...SPANISH.headers, Accept: 'text/html' },
      })
      expect(page).toContain('<html lang="es">')
      expect(page).toContain(text)
      expect(page).toContain('Volver a la aplicación')
    }
  })

  test('describe everybody, and no one in English', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const { url, page } = await visit.authorize()
    const spanish = await (await visit.jar.fetch(url.href, SPANISH)).text()
    const descriptions = (text: string) =>
      [...text.matchAll(/<span class="description"[^>]*>\s*([^<]+?)\s*</g)].map(([, found]) => found)
    expect(descriptions(page).length).toBeGreaterThanOrEqual(5)
    for (const [index, description] of descriptions(spanish).entries())
      expect(description).not.toBe(descriptions(page)[index])
  })

  test('come when the app asks for them, whatever the browser prefers', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const heading = async (locales: string) => (await visit.authorize({ ui_locales: locales })).page
    expect(await heading('fr-CA es-US en')).toContain('¿Quién inicia sesión?')
    expect(await heading('fr')).toContain('Who is signing in?')
    const { url } = await visit.authorize({ ui_locales: 'en' })
    expect(await (await visit.jar.fetch(url.href, SPANISH)).text()).toContain('Who is signing in?')
    const discovery = await (await fetch(`${visit.issuer}/.well-known/openid-configuration`)).json()
    expect(discovery.ui_locales_supported).toEqual(['en', 'es'])
  })

  test('ask before they sign out, and say so in the same language', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    await visit.signInAs('ana.rivera')
    const { page } = await visit.endSession({ ui_locales: 'es' })
    expect(page).toContain('<html lang="es">')
    expect(page).toContain('¿Desea cerrar la sesión?')
    expect(page).toContain('Mantener la sesión abierta')
    expect((await visit.confirm(page)).page).toContain('La sesión está cerrada')

    const idToken = await visit.idToken('ben.okafor')
    const certain = await visit.endSession({ id_token_hint: idToken, ui_locales: 'es' })
    expect(certain.page).toContain('Cerrando la sesión')
  })

  test('forward a form even without a script', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const { page } = await visit.endSession({ ui_locales: 'es' })
    expect(page).toContain('<html lang="es">')
    expect(page).toMatch(/<noscript><button>Continuar<\/button><\/noscript>\s*<\/form>/)
    expect((await visit.confirm(page)).page).toContain('You are signed out')
  })
})

test.describe('In a browser that prefers Spanish', () => {
  test.use({ locale: 'es-US' })

  test('a person signs in, switches to another, and meets no barrier that a machine finds', async ({
    page,
  }) => {
    const app = await startWaitingApp()
    // One of its own: it must know where this app is before it starts.
    const { environment, stop } = await startSandbox({
      SANDBOX_PORT: '0',
      SANDBOX_IDENTITY_PORT: '0',
      SANDBOX_APP_URL: app.url,
    })
    const sandbox = new SandboxClient(environment)
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const query = new URLSearchParams({
      client_id: sandbox.variable('OIDC_CLIENT_ID'),
      redirect_uri: `${app.url}/api/auth/callback/oidc`,
      response_type: 'code',
      scope: 'openid',
      prompt: 'login',
      code_challenge: 'c'.repeat(43),
      code_challenge_method: 'S256',
    })
    for (const name of ['Ana Rivera', 'Ben Okafor']) {
      await page.goto(`${sandbox.variable('OIDC_ISSUER')}/auth?${query}`)
      await expect(page.getByRole('heading', { name: '¿Quién inicia sesión?' })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'es')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await page.getByRole('button', { name }).click()
      // Ben's sign-in passes through the form that ends Ana's session, and that submits itself.
      await expect(page.getByText('The app')).toBeVisible()
    }
    expect(errors).toEqual([])
    await stop()
    app.stop()
  })
})
