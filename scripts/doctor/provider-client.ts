import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { clientAuthentication, type ProviderDocument } from '@/lib/identity-provider/document'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { failed, ok, type Step, type Steps, unknown } from './step'
import { lacking, type Subject } from './subject'

const REGISTRATION = 'at your provider, where you registered this app'

const errorSchema = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) })

/** Whether the provider knows our client and redirect URI, as far as it says so without a person. */
export async function* clientSteps(document: ProviderDocument, subject: Subject): Steps {
  const client = await clientStep(document, subject)
  yield client
  yield client.state === 'failed'
    ? unknown('provider redirect URI', 'needs a client that the provider knows')
    : await redirectStep(document, subject)
}

/** A code that was never given: a provider that knows the client refuses the code, any other the client. */
async function clientStep(document: ProviderDocument, subject: Subject): Promise<Step> {
  const name = 'provider client'
  const lacks = lacking(subject, 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'NEXTAUTH_URL')
  if (lacks) return unknown(name, lacks)
  const { clientID, clientSecret } = subject.config.identityProvider
  const method = clientAuthentication(document)
  const encode = (text: string) => new URLSearchParams({ text }).toString().slice('text='.length)
  const basic = Buffer.from(`${encode(clientID)}:${encode(clientSecret)}`).toString('base64')
  const form = {
    grant_type: 'authorization_code',
    code: randomBytes(16).toString('hex'),
    redirect_uri: redirectUri(subject),
    code_verifier: randomBytes(32).toString('hex'),
    ...(method === 'client_secret_post' ? { client_id: clientID, client_secret: clientSecret } : {}),
  }
  const headers = {
    accept: 'application/json',
    ...(method === 'client_secret_basic' ? { authorization: `Basic ${basic}` } : {}),
  }
  const init = { method: 'POST', headers, body: new URLSearchParams(form) }
  const { milliseconds } = subject
  const answer = await wholeAnswer(document.token_endpoint, init, { milliseconds }).catch(() => undefined)
  const error = answer && errorSchema.safeParse(jsonOf(answer)).data?.error
  if (error === 'invalid_grant') return ok(name, 'the provider knows client ID and secret')
  if (error === 'invalid_client' || answer?.status === 401)
    return failed(name, 'the provider does not accept client ID and secret (invalid_client)', {
      meaning: 'Who signs in at the provider comes back to "Sign-in did not work".',
      mend: `Compare OIDC_CLIENT_ID and OIDC_CLIENT_SECRET with those ${REGISTRATION}; the client must prove itself by ${method}.`,
    })
  if (error === 'unauthorized_client')
    return failed(name, 'the client may not sign people in by code (unauthorized_client)', {
      meaning: 'Nobody can sign in.',
      mend: `Allow the client the grant "authorization code", ${REGISTRATION}.`,
    })
  return unknown(
    name,
    answer ? `the provider does not say (status ${answer.status})` : 'the provider does not answer',
  )
}

/** The request that begins a sign-in; a second one with an address that nobody registered shows what a refusal looks like. */
async function redirectStep(document: ProviderDocument, subject: Subject): Promise<Step> {
  const name = 'provider redirect URI'
  const lacks = lacking(subject, 'OIDC_CLIENT_ID', 'NEXTAUTH_URL')
  if (lacks) return unknown(name, lacks)
  const ours = redirectUri(subject)
  const answer = await begin(document, ours, subject)
  if (!answer) return unknown(name, 'the provider does not answer')
  const mend = `Register exactly ${ours} as redirect URI of the client, ${REGISTRATION}.`
  const meaning = 'The provider shows an error in place of its sign-in page.'
  if (answer.isError && answer.back)
    return failed(name, `the provider sends people straight back (${answer.error})`, {
      meaning: 'Nobody can sign in.',
      mend: `Allow the client the response type "code" and the scopes openid, profile and email, ${REGISTRATION}.`,
    })
  if (answer.isError) return failed(name, 'the provider refuses it', { meaning, mend })
  const nobodys = await begin(document, `${ours}/of-nobody`, subject)
  if (nobodys?.isError) return ok(name, 'the provider knows it')
  return unknown(name, 'the provider shows the same for any address', {
    mend: `See for yourself by signing in. ${mend}`,
  })
}

type Answer = { isError: boolean; back: boolean; error: string }

async function begin(
  { authorization_endpoint }: ProviderDocument,
  redirect: string,
  { config, milliseconds }: Subject,
): Promise<Answer | undefined> {
  const url = new URL(authorization_endpoint)
  const parameters = {
    client_id: config.identityProvider.clientID,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid profile email',
    state: randomBytes(16).toString('hex'),
    nonce: randomBytes(16).toString('hex'),
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  const unfollowed: typeof fetch = (input, init) => fetch(input, { ...init, redirect: 'manual' })
  const answer = await wholeAnswer(url.href, {}, { milliseconds, fetch: unfollowed }).catch(() => undefined)
  if (!answer || answer.status >= 500) return undefined
  const location = answer.headers.get('location')
  if (!location) return { isError: !answer.ok, back: false, error: '' }
  const target = new URL(location, url)
  const error = /^[a-z_]{1,60}$/.exec(target.searchParams.get('error') ?? '')?.[0] ?? 'error'
  const back = target.href.startsWith(redirect)
  // Some lead to a page of theirs that shows the error.
  return { isError: target.searchParams.has('error') || /error/i.test(target.pathname), back, error }
}

function redirectUri({ config }: Subject): string {
  return `${config.appUrl}/api/auth/callback/oidc`
}
