import { createHash, createPublicKey } from 'node:crypto'
import { failed, ok, type Steps, unknown } from './step'
import { lacking, type Subject } from './subject'

/** Words that people put into a secret which they make up themselves. By chance none of them comes up in a random one. */
const MADE_UP =
  /secret|password|nextauth|changeme|example|develop|default|sandbox|qwerty|abcdef|012345|123456/i
/** A random value of 32 hexadecimal digits has about fourteen different ones. */
const FEWEST_CHARACTERS = 9
const SHORTEST_CLIENT_SECRET = 16

/** The private key, by what can be compared with MyDataHelps, and whether each secret could be guessed. */
export async function* secretSteps(subject: Subject): Steps {
  yield privateKeyStep(subject)
  const { sessionSecrets, identityProvider } = subject.config
  for (const [index, secret] of sessionSecrets.entries()) {
    const place = sessionSecrets.length > 1 ? ` (${index + 1} of ${sessionSecrets.length})` : ''
    const name = `secret NEXTAUTH_SECRET${place}`
    const lacks = lacking(subject, 'NEXTAUTH_SECRET')
    if (lacks) yield unknown(name, lacks)
    else
      yield secretStep(name, weaknessOf(secret) ?? usedTwice(secret, index, subject), {
        meaning: 'Whoever guesses it can make a session of anybody.',
        mend: 'Make one with: openssl rand -base64 32. To change it without signing anybody out, put the new one before the old.',
      })
  }
  const lacks = lacking(subject, 'OIDC_CLIENT_SECRET')
  if (lacks) return yield unknown('secret OIDC_CLIENT_SECRET', lacks)
  const { clientSecret } = identityProvider
  const short = clientSecret.length < SHORTEST_CLIENT_SECRET ? 'is short' : undefined
  yield secretStep('secret OIDC_CLIENT_SECRET', short ?? weaknessOf(clientSecret), {
    meaning: 'Whoever guesses it can pose as this app at the identity provider.',
    mend: 'Have your provider make a new secret for the client, where you registered this app.',
  })
}

function privateKeyStep(subject: Subject) {
  const lacks = lacking(subject, 'MYDATAHELPS_PRIVATE_KEY')
  if (lacks) return unknown('private key', lacks)
  const publicKey = createPublicKey(subject.config.myDataHelps.privateKey)
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  const fingerprint = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
  return ok('private key', `RSA of ${bits} bits; its public half (SPKI) has the SHA-256 ${fingerprint}`)
}

/** What makes a secret one that could be guessed, if anything does. */
export function weaknessOf(secret: string): string | undefined {
  if (/^(.{1,16}?)\1+.{0,15}$/s.test(secret)) return 'repeats itself'
  if (new Set(secret).size < FEWEST_CHARACTERS) return 'has few different characters'
  if (MADE_UP.test(secret)) return 'has a word or a row in it that people think of'
  if (/^[a-z]+([ _.-]+[a-z]+)+$/i.test(secret)) return 'is made of words'
  return undefined
}

function usedTwice(secret: string, index: number, { config }: Subject): string | undefined {
  const before = config.sessionSecrets.slice(0, index)
  return secret === config.identityProvider.clientSecret || before.includes(secret)
    ? 'is used twice'
    : undefined
}

function secretStep(name: string, weakness: string | undefined, advice: { meaning: string; mend: string }) {
  return weakness ? failed(name, weakness, advice) : ok(name, 'nothing that one could guess')
}
