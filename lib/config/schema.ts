import { z } from 'zod'
import { readPrivateKey } from './private-key'

/** Values that come from an example and protect nothing. */
const PLACEHOLDER =
  /change.?me|replace.?me|placeholder|^your[-_ ]|^example$|^<.*>$|^x+$|^\.+$|^secret$|^password$/i

const given = z
  .string({ error: 'is missing' })
  .trim()
  .min(1, 'is missing')
  .refine((value) => !PLACEHOLDER.test(value), 'is still a placeholder')

const url = given.refine(
  isUsableUrl,
  'must be an https URL (http is for localhost only), without query or fragment',
)

/** Without a slash at the end, so that a path can be put behind it whichever way it was written. */
const baseUrl = url.transform((value) => value.replace(/\/+$/, ''))

/** The first one seals, and each of them opens: so that they can be changed while people are signed in. */
const secrets = given
  .transform((value) => value.split(/[\s,]+/).filter(Boolean))
  .refine(
    (values) => values.every((value) => value.length >= 32 && !PLACEHOLDER.test(value)),
    'is too short: it needs at least 32 characters, and so does each one of a list',
  )
  .pipe(z.tuple([z.string()], z.string()))

/** A number of hours or minutes, fractions allowed, up to a month's. */
const duration = (most: number) =>
  given
    .refine((value) => /^\d{1,6}(\.\d{1,6})?$/.test(value), 'must be a number, like 12 or 0.5')
    .transform(Number)
    .refine((value) => value <= most, `must be ${most} or less`)

const privateKey = given.transform((value, context) => {
  const key = readPrivateKey(value)
  if (key) return key
  context.addIssue({ code: 'custom', message: 'is not an RSA private key in PEM (PKCS#1 or PKCS#8)' })
  return z.NEVER
})

/** A file of this site, by its path, or one of another. */
const picture = given.refine(
  (value) => /^\/(?!\/)/.test(value) || isUsableUrl(value),
  'must be a path of this site (/logo.svg) or an https URL, without query or fragment',
)

/**
 * Origins as browsers write them, because that is what they are compared with; of http, this computer's alone. Web views of
 * installed apps have schemes of their own (`capacitor://localhost`).
 */
const origins = given
  .transform((value) => value.split(/[\s,]+/).filter(Boolean))
  .refine(
    (values) => values.every(isOrigin),
    'must be origins like https://app.example.org, without a path, and with spaces between them',
  )

/** The environment, name by name. `.env.example` explains the same names to people. */
export const environmentSchema = z.object({
  MYDATAHELPS_BASE_URL: baseUrl.default('https://mydatahelps.org'),
  MYDATAHELPS_SERVICE_URL: baseUrl.optional(),
  MYDATAHELPS_PROJECT_ID: given.pipe(z.guid('must be a GUID')),
  MYDATAHELPS_SERVICE_ACCOUNT: given,
  MYDATAHELPS_PRIVATE_KEY: privateKey,
  MYDATAHELPS_SCOPES: given.transform((value) => [...new Set(value.split(/\s+/))]).optional(),
  MYDATAHELPS_FILE_STORAGE: url.transform((value) => new URL(value).origin).optional(),
  MYDATAHELPS_DELEGATED_CLIENT_ID: given.default('RKStudio.DelegatedParticipant'),
  // MyDataHelps documents this very value: the service token beside it is the real secret.
  MYDATAHELPS_DELEGATED_CLIENT_SECRET: z.string().trim().min(1).default('secret'),
  PARTICIPANT_TOKENS_KEPT: given
    .refine((value) => /^[1-9]\d{0,6}$/.test(value), 'must be a whole number from 1 to 9999999')
    .transform(Number)
    .default(100_000),
  STUDY_NAME: given.optional(),
  STUDY_ORGANIZATION: given.optional(),
  STUDY_LOGO_URL: picture.optional(),
  STUDY_EMAIL: given.pipe(z.email('is not an e-mail address')).optional(),
  STUDY_PHONE: given.refine((value) => /\d/.test(value), 'must have digits').optional(),
  STUDY_HELP_VIEW: given.optional(),
  OIDC_ISSUER: url,
  OIDC_CLIENT_ID: given,
  OIDC_CLIENT_SECRET: given,
  OIDC_NAME: given.optional(),
  OIDC_API_AUDIENCE: given.optional(),
  TOKEN_ALLOWED_ORIGINS: origins.default([]),
  PARTICIPANT_ENROLLMENT: z
    .enum(['existing', 'create'], 'must be "existing" or "create"')
    .default('existing'),
  TRACK_EVENTS: z.enum(['on', 'off'], 'must be "on" or "off"').default('off'),
  TRUSTED_PROXIES: given
    .refine((value) => /^\d$/.test(value), 'must be a whole number from 0 to 9')
    .transform(Number)
    .default(0),
  NEXTAUTH_URL: baseUrl,
  NEXTAUTH_SECRET: secrets,
  SESSION_IDLE_MINUTES: duration(31 * 24 * 60).default(30),
  SESSION_MAX_HOURS: duration(31 * 24)
    .refine((value) => value > 0, 'must be more than 0')
    .default(12),
  SHUTDOWN_DELAY_SECONDS: duration(300).default(0),
  OTEL_EXPORTER_OTLP_ENDPOINT: given
    .refine((value) => /^https?:\/\/./.test(value) && URL.canParse(value), 'must be an http or https URL')
    .optional(),
  REDIS_URL: given
    .refine(
      (value) => /^rediss?:\/\/./.test(value) && URL.canParse(value),
      'must be a redis:// or rediss:// URL',
    )
    .optional(),
})

export type Environment = z.infer<typeof environmentSchema>

/** What the authenticator alone needs of it: it signs nobody in. */
export const authenticatorSchema = environmentSchema
  .pick({
    MYDATAHELPS_BASE_URL: true,
    MYDATAHELPS_SERVICE_URL: true,
    MYDATAHELPS_PROJECT_ID: true,
    MYDATAHELPS_SERVICE_ACCOUNT: true,
    MYDATAHELPS_PRIVATE_KEY: true,
    MYDATAHELPS_SCOPES: true,
    MYDATAHELPS_FILE_STORAGE: true,
    MYDATAHELPS_DELEGATED_CLIENT_ID: true,
    MYDATAHELPS_DELEGATED_CLIENT_SECRET: true,
    PARTICIPANT_TOKENS_KEPT: true,
    OIDC_ISSUER: true,
    TOKEN_ALLOWED_ORIGINS: true,
    PARTICIPANT_ENROLLMENT: true,
    TRACK_EVENTS: true,
    TRUSTED_PROXIES: true,
    NEXTAUTH_SECRET: true,
    OTEL_EXPORTER_OTLP_ENDPOINT: true,
    REDIS_URL: true,
  })
  .extend({ OIDC_API_AUDIENCE: given })

export type AuthenticatorEnvironment = z.infer<typeof authenticatorSchema>

function isUsableUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, search, hash, username } = new URL(value)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || (protocol === 'http:' && local)) && !search && !hash && !username
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value) || value.includes('*')) return false
  const { protocol, origin } = new URL(value)
  if (['http:', 'https:'].includes(protocol)) return value === origin && isUsableUrl(value)
  return /^[a-z][a-z\d+.-]*:\/\/[a-z\d.-]+$/.test(value)
}
