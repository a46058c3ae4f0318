import { errors } from 'jose'
import { z } from 'zod'
import type { SandboxContext } from '../server/context'
import { OAuthError } from './oauth-error'

export const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

const CLOCK_SKEW_SECONDS = 300
/** Seconds since 1970 stay below this until the year 5138; milliseconds passed it in 1973. */
const MILLISECONDS_FROM = 1e11

const claimsSchema = z.object({ exp: z.number(), jti: z.string().min(1) })

/**
 * Proves that a service account signed this JWT, for this endpoint, for now, and for the first time
 * (protocol: token endpoint, service token). Throws `invalid_client` otherwise.
 */
export async function verifyClientAssertion(assertion: string, sandbox: SandboxContext): Promise<void> {
  const { name } = sandbox.serviceAccount
  const now = sandbox.clock.now()
  const claims = await sandbox.serviceAccount
    .verify(assertion, {
      algorithms: ['RS256'],
      issuer: name,
      subject: name,
      audience: `${sandbox.baseUrl}identityserver/connect/token`,
      currentDate: now,
      clockTolerance: CLOCK_SKEW_SECONDS,
    })
    .then((payload) => claimsSchema.safeParse(payload), rejectAssertion)
  if (!claims.success)
    throw new OAuthError('invalid_client', 'the assertion needs a numeric exp and a jti that is not empty')

  const { exp, jti } = claims.data
  const validUntil = new Date((expirySeconds(exp, sandbox.strictExp) + CLOCK_SKEW_SECONDS) * 1000)
  if (validUntil <= now) throw new OAuthError('invalid_client', 'the assertion has expired')
  if (!sandbox.tokens.spendAssertion(jti, validUntil, now))
    throw new OAuthError('invalid_client', 'the assertion was used before: jti must be new in every request')
}

function rejectAssertion(error: unknown): never {
  if (error instanceof errors.JOSEError)
    throw new OAuthError('invalid_client', `the assertion is not valid: ${error.message}`)
  throw error
}

function expirySeconds(exp: number, strict: boolean): number {
  if (exp < MILLISECONDS_FROM) return exp
  if (strict) throw new OAuthError('invalid_client', 'exp counts milliseconds; it must count seconds')
  // MyDataHelps documents milliseconds while all of its samples send seconds: whoever follows the text should
  // get on here, and hear of it before the real service refuses.
  process.stderr.write(
    'WARNING: the exp of a client assertion looks like milliseconds since 1970. It should be whole seconds, ' +
      'as in every official sample. Set SANDBOX_STRICT_EXP=1 to have it refused here.\n',
  )
  return exp / 1000
}
