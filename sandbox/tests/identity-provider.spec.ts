import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, test } from './start-sandbox'
import { APP, action, CALLBACK, Visit } from './visit'

test.describe('Signing in at the sandbox’s provider', () => {
  test('shows the people, each with one button, on a page that runs no script', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const { page, url } = await visit.authorize()
    expect(page).toContain('Simulator')
    expect(page).toContain('<html lang="en">')
    for (const sub of ['ana.rivera', 'ben.okafor', 'chris.lee']) expect(action(page, sub)).not.toBe('')
    expect(page).not.toContain('<script')
    const policy = (await visit.jar.fetch(url.href)).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    // Without the app's origin the browser would stop at the redirect that ends the sign-in.
    expect(policy).toContain(`form-action 'self' ${APP}`)
  })

  test('ends with an ID token that says who it is', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const { url } = await visit.signInAs('ana.rivera')
    expect(url.origin + url.pathname).toBe(CALLBACK)
    expect(url.searchParams.get('state')).toBe(visit.state)

    const tokens = await (await visit.exchange(url.searchParams.get('code') ?? '')).json()
    const keys = createRemoteJWKSet(new URL(`${visit.issuer}/jwks`))
    const { payload, protectedHeader } = await jwtVerify(tokens.id_token, keys, {
      issuer: visit.issuer,
      audience: sandbox.variable('OIDC_CLIENT_ID'),
    })
    expect(protectedHeader.alg).toBe('RS256')
    expect(payload).toMatchObject({
      sub: 'ana.rivera',
      nonce: 'n-0S6',
      name: 'Ana Rivera',
      given_name: 'Ana',
      family_name: 'Rivera',
      email: 'ana.rivera@example.org',
      locale: 'es-US',
    })
    const headers = { Authorization: `Bearer ${tokens.access_token}` }
    const userinfo = await fetch(`${visit.issuer}/me`, { headers })
    expect(await userinfo.json()).toMatchObject({ sub: 'ana.rivera', name: 'Ana Rivera' })
  })

  test('is remembered, also across a reset of the data', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    await visit.signInAs('ben.okafor')
    await sandbox.control('POST', 'reset')
    const { url } = await visit.authorize()
    expect(url.origin + url.pathname).toBe(CALLBACK)
  })

  test('is for someone else when the app asks to sign in anew', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    await visit.signInAs('ben.okafor')
    const { page } = await visit.authorize({ prompt: 'login' })
    const switching = await visit.go(action(page, 'chris.lee'), { method: 'POST' })
    // oidc-provider ends Ben's session first, by a form that submits itself.
    const { url } = await visit.confirm(switching.page)
    const tokens = await (await visit.exchange(url.searchParams.get('code') ?? '')).json()
    expect(JSON.parse(Buffer.from(tokens.id_token.split('.')[1], 'base64url').toString()).sub).toBe(
      'chris.lee',
    )
  })

  test('is refused without PKCE, and for an address that is not the app’s', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const bare = await visit.authorize({ code_challenge: '', code_challenge_method: '' })
    expect(bare.url.searchParams.get('error')).toBe('invalid_request')
    const foreign = await visit.authorize({ redirect_uri: 'https://evil.example/callback' })
    expect(foreign.status).toBe(400)
    expect(foreign.page).toContain('The sign-in request was refused')
  })

  test('gives tokens for the right code, verifier and secret alone, and once', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const code = async () => (await visit.signInAs('ana.rivera')).url.searchParams.get('code') ?? ''
    const error = async (response: Response) => (await response.json()).error
    expect(await error(await visit.exchange('nonsense'))).toBe('invalid_grant')
    const first = new Visit(sandbox)
    const { url } = await first.signInAs('ana.rivera')
    const good = url.searchParams.get('code') ?? ''
    expect(await error(await first.exchange(good, { secret: 'guess' }))).toBe('invalid_client')
    expect(await error(await first.exchange(good, { verifier: 'v'.repeat(43) }))).toBe('invalid_grant')
    const again = await code()
    expect((await visit.exchange(again)).status).toBe(200)
    expect(await error(await visit.exchange(again))).toBe('invalid_grant')
  })

  test('that is over, or never began, ends on a page that says so', async ({ sandbox }) => {
    const { status, page } = await new Visit(sandbox).go('/interaction/nothing')
    expect(status).toBe(400)
    expect(page).toContain('Start again from the app')
  })
})

test.describe('Signing out at the sandbox’s provider', () => {
  const RETURN = `${APP}/sign-in`

  test('needs no question when the app proves whose session it means', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const idToken = await visit.idToken('ana.rivera')
    const { page } = await visit.endSession({
      id_token_hint: idToken,
      post_logout_redirect_uri: RETURN,
      state: 'bye',
    })
    expect(page).toMatch(/<script nonce="[^"]+">/)
    expect(page).not.toContain('Stay signed in')
    expect((await visit.confirm(page)).url.href).toBe(`${RETURN}?state=bye`)
    expect((await visit.authorize()).page).toContain('Who is signing in?')
  })

  test('asks otherwise, and takes no for an answer', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    await visit.signInAs('ana.rivera')
    const { page } = await visit.endSession({})
    expect(page).not.toContain('<script')
    expect(page).toContain('Stay signed in')
    await visit.confirm(page, {})
    expect((await visit.authorize()).url.origin).toBe(APP)
  })

  test('asks when the proof is another person’s', async ({ sandbox }) => {
    const idToken = await new Visit(sandbox).idToken('ben.okafor')
    const visit = new Visit(sandbox)
    await visit.signInAs('ana.rivera')
    const { page } = await visit.endSession({ id_token_hint: idToken, post_logout_redirect_uri: RETURN })
    expect(page).toContain('Stay signed in')
  })

  test('leads nowhere but to the app', async ({ sandbox }) => {
    const visit = new Visit(sandbox)
    const idToken = await visit.idToken('ana.rivera')
    const { status } = await visit.endSession({
      id_token_hint: idToken,
      post_logout_redirect_uri: 'https://evil.example/',
    })
    expect(status).toBe(400)
  })
})
