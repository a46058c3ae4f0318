import { isIP } from 'node:net'
import { z } from 'zod'
import { redirectTarget } from '../external-accounts/final-redirect'

const port = z.coerce.number().int().min(0).max(65_535)
const hourlyLimit = z.coerce.number().int().min(1).max(1_000_000_000)
const lifetime = z.coerce.number().int().positive().max(31_536_000)

/** Schemes that a browser itself knows what to do with: none of them leads into an installed app. */
const BROWSER_SCHEME = /^(javascript|data|blob|file|about|vbscript|view-source|ws|wss|ftp)$/

/** Addresses separated by commas; of each only the origin counts, or the scheme where it is one of an installed app. */
const origins = z
  .string()
  .transform((text) => text.split(',').map((address) => address.trim()))
  .pipe(
    z.array(
      z
        .string()
        .refine(
          (address) => /^[a-z][a-z\d+.-]*:/i.test(address) && URL.canParse(address),
          'is not an address',
        )
        .transform(redirectTarget)
        .refine((target) => !BROWSER_SCHEME.test(target.slice(0, -1)), 'is no scheme of an installed app'),
    ),
  )

const environmentSchema = z.object({
  SANDBOX_HOST: z.string().default('127.0.0.1'),
  SANDBOX_PORT: port.default(4010),
  SANDBOX_IDENTITY_PORT: port.default(4011),
  SANDBOX_APP_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  SANDBOX_ALLOW_PUBLIC: z.stringbool().default(false),
  SANDBOX_PARTICIPANT_TOKEN_SECONDS: lifetime.default(3600),
  SANDBOX_SERVICE_TOKEN_SECONDS: lifetime.default(300),
  SANDBOX_STRICT_EXP: z.stringbool().default(false),
  SANDBOX_STRICT_PAGE_ID: z.stringbool().default(false),
  SANDBOX_ADMINISTRATION_LIMIT: hourlyLimit.default(100_000),
  SANDBOX_DELEGATED_LIMIT: hourlyLimit.default(100_000),
  SANDBOX_SURVEYS: z.string().nullable().default(null),
  SANDBOX_REDIRECT_ORIGINS: origins.default([]),
  SANDBOX_FETCH_SECONDS: z.coerce.number().min(0).max(86_400).default(5),
})

export type Settings = {
  host: string
  /** 0 takes any free port. */
  port: number
  identityPort: number
  /** Where the app answers, without a trailing slash. */
  appUrl: string
  participantTokenSeconds: number
  serviceTokenSeconds: number
  /** Reject an assertion whose `exp` counts milliseconds instead of seconds. */
  strictExp: boolean
  /** Reject a page ID that is the word `undefined`. */
  strictPageID: boolean
  /** Requests an hour to the administration API. */
  administrationLimit: number
  /** Requests an hour of each participant to the delegated API. */
  delegatedLimit: number
  /** A folder with further surveys, from where the sandbox is started; null for none. */
  surveysFolder: string | null
  /** Where the connection of an external account may lead back to, besides the app and other pages of this computer. */
  redirectOrigins: string[]
  /** How long the fetching of an external account's data takes. */
  fetchSeconds: number
}

/** A reason not to start that the person at the terminal can mend: shown without a stack trace. */
export class StartError extends Error {}

/**
 * Reads the settings of the sandbox from environment variables; an empty one counts as unset.
 * Throws a StartError that names every variable that is wrong, or that refuses a host open to the network, or an environment for real participants.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  if (environment.NODE_ENV === 'production')
    throw new StartError(
      'The sandbox cannot start with NODE_ENV=production. It lets anyone in without a password, and is for development, ' +
        'demonstrations and tests.',
    )
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new StartError(`The sandbox cannot start. ${problems.join('. ')}.`)
  }
  const values = parsed.data
  // Anyone who reaches the sandbox signs in as anyone: on a public interface that would be an open door.
  if (!isLoopback(values.SANDBOX_HOST) && !values.SANDBOX_ALLOW_PUBLIC)
    throw new StartError(
      `The sandbox cannot start. SANDBOX_HOST=${values.SANDBOX_HOST} would open it to the network, and it lets ` +
        'anyone in without a password. Use 127.0.0.1, or set SANDBOX_ALLOW_PUBLIC=1 if you mean it.',
    )
  return {
    host: values.SANDBOX_HOST,
    port: values.SANDBOX_PORT,
    identityPort: values.SANDBOX_IDENTITY_PORT,
    appUrl: values.SANDBOX_APP_URL.replace(/\/+$/, ''),
    participantTokenSeconds: values.SANDBOX_PARTICIPANT_TOKEN_SECONDS,
    serviceTokenSeconds: values.SANDBOX_SERVICE_TOKEN_SECONDS,
    strictExp: values.SANDBOX_STRICT_EXP,
    strictPageID: values.SANDBOX_STRICT_PAGE_ID,
    administrationLimit: values.SANDBOX_ADMINISTRATION_LIMIT,
    delegatedLimit: values.SANDBOX_DELEGATED_LIMIT,
    surveysFolder: values.SANDBOX_SURVEYS,
    redirectOrigins: values.SANDBOX_REDIRECT_ORIGINS,
    fetchSeconds: values.SANDBOX_FETCH_SECONDS,
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
