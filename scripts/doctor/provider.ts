import { z } from 'zod'
import { discoveryUrl, providerDocument } from '@/lib/identity-provider/document'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { isLocal } from './host'
import { clientSteps } from './provider-client'
import { failed, ok, type Step, type Steps, unknown } from './step'
import { lacking, type Subject } from './subject'

/** What the app signs people in by, and takes ID tokens with. */
const CHALLENGE = 'S256'
const ALGORITHM = 'RS256'

const documentSchema = providerDocument.extend({
  code_challenge_methods_supported: z.array(z.string()).optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
})
type Document = z.infer<typeof documentSchema>
const keysSchema = z.object({ keys: z.array(z.object({ kty: z.string(), use: z.string().optional() })) })

const REST = ['issuer', 'endpoints', 'PKCE', 'signing', 'end of session', 'client', 'redirect URI']
const nameOf = (what: string) => `provider ${what}`

/** What the identity provider says of itself, and whether it knows this app. */
export async function* providerSteps(subject: Subject): Steps {
  const { step, document } = await discovery(subject)
  yield step
  if (!document) {
    for (const what of REST) yield unknown(nameOf(what), 'needs the discovery')
    return
  }
  yield issuerStep(document, subject.config.identityProvider.issuer)
  yield endpointsStep(document)
  yield challengeStep(document)
  yield await signingStep(document, subject)
  yield document.end_session_endpoint
    ? ok(nameOf('end of session'), 'signing out here signs out there')
    : unknown(nameOf('end of session'), 'the provider has none', {
        meaning: 'Signing out ends the session of this app; at the provider people stay signed in.',
      })
  yield* clientSteps(document, subject)
}

async function discovery(subject: Subject): Promise<{ step: Step; document?: Document }> {
  const name = nameOf('discovery')
  const lacks = lacking(subject, 'OIDC_ISSUER')
  if (lacks) return { step: unknown(name, lacks) }
  const { issuer } = subject.config.identityProvider
  const advice = {
    meaning: 'Nobody can sign in.',
    mend: `OIDC_ISSUER must be the address to which /.well-known/openid-configuration can be added: at your provider, where you registered this app.`,
  }
  const answer = await wholeAnswer(discoveryUrl(issuer), {}, { milliseconds: subject.milliseconds }).catch(
    () => undefined,
  )
  if (!answer) return { step: failed(name, 'the provider does not answer, or leads elsewhere', advice) }
  if (!answer.ok) return { step: failed(name, `the provider answers with status ${answer.status}`, advice) }
  const parsed = documentSchema.safeParse(jsonOf(answer))
  if (parsed.success) return { step: ok(name, 'the provider says what it can'), document: parsed.data }
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => path[0]))].filter(
    (field) => field !== undefined,
  )
  const detail = wrong.length > 0 ? `has no usable ${wrong.join(', ')}` : 'is not one of OpenID Connect'
  return { step: failed(name, `what the provider says ${detail}`, advice) }
}

function issuerStep({ issuer }: Document, configured: string): Step {
  const name = nameOf('issuer')
  if (issuer === configured) return ok(name, 'spelled alike here and there')
  // The app goes by what the provider says.
  if (issuer.replace(/\/$/, '') === configured.replace(/\/$/, ''))
    return ok(name, 'spelled alike, but for the slash at the end, which does no harm')
  return failed(
    name,
    `the provider calls itself otherwise: ${URL.canParse(issuer) ? issuer : 'no address'}`,
    {
      meaning: 'Sign-ins are made for another issuer than the one that you trust.',
      mend: 'Set OIDC_ISSUER as the provider spells it, if that is the one you mean.',
    },
  )
}

function endpointsStep(document: Document): Step {
  const name = nameOf('endpoints')
  const { authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint } = document
  const endpoints = { authorization_endpoint, token_endpoint, jwks_uri, end_session_endpoint }
  const open = Object.entries(endpoints).filter(([, url]) => url?.startsWith('http:') && !isLocal(url))
  if (open.length === 0) return ok(name, 'all are there, and none is without TLS')
  return failed(name, `without TLS: ${open.map(([each]) => each).join(', ')}`, {
    meaning: 'Who listens on the way can sign in as somebody else.',
    mend: 'Have the provider serve them by https. Behind a reverse proxy, it must be told its outside address.',
  })
}

function challengeStep({ code_challenge_methods_supported: methods }: Document): Step {
  const name = nameOf('PKCE')
  if (!methods)
    return unknown(name, 'the provider does not say', {
      meaning: `The app sends a challenge (${CHALLENGE}) in any case.`,
    })
  if (methods.includes(CHALLENGE)) return ok(name, `the provider takes ${CHALLENGE}`)
  return failed(name, `the provider does not take ${CHALLENGE}`, {
    meaning: 'It may refuse every sign-in, and a code that is caught on its way is worth something.',
    mend: `Switch PKCE with ${CHALLENGE} on at the provider, in the settings of this app's client.`,
  })
}

async function signingStep(document: Document, { milliseconds }: Subject): Promise<Step> {
  const name = nameOf('signing')
  const { id_token_signing_alg_values_supported: algorithms = [ALGORITHM], jwks_uri } = document
  const meaning = 'Whoever comes back from the provider is refused, because the ID token cannot be verified.'
  if (!algorithms.includes(ALGORITHM))
    return failed(name, `the provider does not sign ID tokens with ${ALGORITHM}`, {
      meaning,
      mend: `At the provider, have the ID tokens of this app's client signed with ${ALGORITHM}.`,
    })
  const answer = await wholeAnswer(jwks_uri, {}, { milliseconds }).catch(() => undefined)
  const keys = answer?.ok ? keysSchema.safeParse(jsonOf(answer)).data?.keys : undefined
  if (!keys?.some(({ kty, use = 'sig' }) => kty === 'RSA' && use === 'sig'))
    return failed(
      name,
      keys ? `the provider has no key for ${ALGORITHM}` : 'the provider does not give its keys',
      {
        meaning,
        mend: 'See that the provider answers at its jwks_uri, and has an RSA key for signatures.',
      },
    )
  return ok(name, `ID tokens can be verified (${ALGORITHM})`)
}
