import type { KeyObject } from 'node:crypto'
import type { z } from 'zod'
import { isKnownScope } from '@/lib/mydatahelps/scopes'
import {
  type AuthenticatorEnvironment,
  authenticatorSchema,
  type Environment,
  environmentSchema,
} from './schema'

export type Config = {
  myDataHelps: {
    /** For the browser's SDK, with the slash at the end that it needs. */
    baseUrl: string
    /** Origin of `baseUrl`, for the Content-Security-Policy. */
    origin: string
    /** Host of the token endpoint and the REST API, without a slash at the end. */
    serviceUrl: string
    projectID: string
    serviceAccount: string
    privateKey: KeyObject
    /** Where a team names them; else the Embeddables on show decide. */
    scopes: string[] | undefined
    /** Origin of the addresses that files are sent to and fetched from, where it is not MyDataHelps's own. */
    fileStorage: string | undefined
    delegatedClient: { id: string; secret: string }
    /** For how many participants a token is remembered. */
    tokensKept: number
  }
  identityProvider: { issuer: string; clientID: string; clientSecret: string; name: string | undefined }
  /** For those who ask with an access token of the provider. */
  api: {
    /** What such a token must be for; nobody asks with one where it is left out. */
    audience: string | undefined
    /** Other origins whose pages may ask with one, as browsers write them. */
    allowedOrigins: readonly string[]
  }
  /** What the team says of its study: before sign-in, and when all else fails, MyDataHelps cannot be asked. */
  study: {
    name: string | undefined
    organization: string | undefined
    logoUrl: string | undefined
    email: string | undefined
    phone: string | undefined
    /** The key of the project's public view to which "Help for taking part" leads. */
    helpView: string | undefined
  }
  enrollment: 'existing' | 'create'
  /** Whether MyDataHelps is told which pages participants look at, and how their surveys end. */
  trackEvents: boolean
  /** How many reverse proxies of the team's stand in front, whose word on addresses and request IDs counts. */
  trustedProxies: number
  /** Where the app is reached; the session cookie is `Secure` when this is https. */
  appUrl: string
  /** The first one seals, each of them opens. */
  sessionSecrets: readonly [string, ...string[]]
  session: {
    /** Milliseconds without a person's doing after which a session ends; 0 is never. */
    idleMs: number
    /** Milliseconds after signing in at which it ends whatever anybody does. */
    maxMs: number
  }
  /** Whether an OpenTelemetry collector is told what this process does; where it is, OpenTelemetry reads itself. */
  telemetry: boolean
  /** Shared by several instances of the app, where there are several. May hold a password. */
  redisUrl: string | undefined
}

/** Of all that, what the authenticator alone needs: it is there for access tokens, and for nothing else. */
export type AuthenticatorConfig = SharedConfig & {
  identityProvider: Pick<Config['identityProvider'], 'issuer'>
  api: Config['api'] & { audience: string }
}

type SharedConfig = Pick<
  Config,
  'myDataHelps' | 'enrollment' | 'trackEvents' | 'trustedProxies' | 'sessionSecrets' | 'redisUrl'
>

/** Where a person finds the right value. */
const WHERE: Record<keyof Environment, string> = {
  MYDATAHELPS_BASE_URL: 'The participant site of MyDataHelps; leave it out for https://mydatahelps.org.',
  MYDATAHELPS_SERVICE_URL: 'Leave it out, unless the REST API has a host of its own.',
  MYDATAHELPS_PROJECT_ID: 'MyDataHelps Designer: your project > Settings > About.',
  MYDATAHELPS_SERVICE_ACCOUNT: 'MyDataHelps Designer: Settings > Service Accounts, the name of the account.',
  MYDATAHELPS_PRIVATE_KEY:
    'The private key that belongs to the public key of the service account: the PEM with real line breaks, with \\n, or as base64.',
  MYDATAHELPS_SCOPES: 'Scopes separated by spaces; leave it out for what the Embeddables on show need.',
  MYDATAHELPS_FILE_STORAGE:
    'The origin of the addresses that MyDataHelps gives for files; leave it out if that is MyDataHelps itself.',
  MYDATAHELPS_DELEGATED_CLIENT_ID: 'Leave it out, unless CareEvolution gave you another.',
  MYDATAHELPS_DELEGATED_CLIENT_SECRET: 'Leave it out, unless CareEvolution gave you another.',
  PARTICIPANT_TOKENS_KEPT: 'For how many participants the server remembers a token; leave it out for 100000.',
  STUDY_NAME: 'What participants call the study; the sign-in page shows it.',
  STUDY_ORGANIZATION: 'Who runs the study; the sign-in page shows it.',
  STUDY_LOGO_URL: 'A picture, square is best: a file in the folder public (/logo.svg), or an https address.',
  STUDY_EMAIL: 'Where participants can write to the study team.',
  STUDY_PHONE: 'Where participants can call the study team.',
  STUDY_HELP_VIEW:
    'The key of a public view of your project that helps participants; leave it out if there is none.',
  OIDC_ISSUER: 'The issuer URL of your OpenID Connect provider, as its discovery document spells it.',
  OIDC_CLIENT_ID: 'Your OpenID Connect provider, where you registered this app.',
  OIDC_CLIENT_SECRET: 'Your OpenID Connect provider, where you registered this app.',
  OIDC_NAME: 'What the sign-in button shows.',
  OIDC_API_AUDIENCE:
    'Your OpenID Connect provider: the audience of the API that native apps ask for; leave it out if there are none.',
  TOKEN_ALLOWED_ORIGINS:
    'The origins of your single-page apps that ask with an access token; leave it out if there are none.',
  PARTICIPANT_ENROLLMENT:
    '"existing": only participants that MyDataHelps knows; "create": everyone who signs in.',
  TRACK_EVENTS: '"on" only if your participants have agreed to it; leave it out for "off".',
  TRUSTED_PROXIES:
    'How many reverse proxies of your own stand in front of the app; leave it out for 0, and nobody is believed.',
  NEXTAUTH_URL: 'The URL at which people reach this app.',
  NEXTAUTH_SECRET:
    'A random value of your own, for example from: openssl rand -base64 32. To change it, put the new one before the old.',
  SESSION_IDLE_MINUTES: 'Minutes, 0 for never; leave it out for 30.',
  SESSION_MAX_HOURS: 'Hours; leave it out for 12.',
  SHUTDOWN_DELAY_SECONDS:
    'Seconds for which a server that is told to end goes on serving; leave it out for 0.',
  OTEL_EXPORTER_OTLP_ENDPOINT:
    'Your OpenTelemetry collector, for example http://localhost:4318; leave it out, and nobody is told.',
  REDIS_URL:
    'Your Redis, for example redis://localhost:6379; leave it out where one process serves everybody.',
}

/**
 * Turns an environment into the configuration, or into the list of all its problems, one line each, with the
 * name, what is wrong and where the right value is. No line holds a value: it may be a secret.
 * An empty variable counts as one that is not set.
 */
export function readConfig(
  environment: Record<string, string | undefined>,
): { config: Config; warnings: string[] } | { problems: string[] } {
  const result = read(environmentSchema, environment)
  if ('problems' in result) return result
  const { values } = result
  const warnings = [...scopeWarnings(values.MYDATAHELPS_SCOPES)]
  if (values.TOKEN_ALLOWED_ORIGINS.length > 0 && !values.OIDC_API_AUDIENCE)
    warnings.push('TOKEN_ALLOWED_ORIGINS: means nothing without OIDC_API_AUDIENCE.')
  return { config: toConfig(values), warnings }
}

/** The same for the authenticator alone. */
export function readAuthenticatorConfig(
  environment: Record<string, string | undefined>,
): { config: AuthenticatorConfig; warnings: string[] } | { problems: string[] } {
  const result = read(authenticatorSchema, environment)
  if ('problems' in result) return result
  const { values } = result
  return { config: toAuthenticatorConfig(values), warnings: scopeWarnings(values.MYDATAHELPS_SCOPES) }
}

function read<Schema extends z.ZodType>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): { values: z.infer<Schema> } | { problems: string[] } {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const result = schema.safeParse(present)
  const names = new Map<string, string>()
  for (const { path, message } of result.error?.issues ?? []) {
    const name = String(path[0])
    if (!names.has(name)) names.set(name, message)
  }
  const { OIDC_API_AUDIENCE, OIDC_CLIENT_ID } = present
  // An ID token is for the client, and would pass for an access token.
  if (OIDC_API_AUDIENCE && OIDC_API_AUDIENCE.trim() === OIDC_CLIENT_ID?.trim())
    names.set('OIDC_API_AUDIENCE', 'must be the audience of an API, not OIDC_CLIENT_ID')
  if (result.success && names.size === 0) return { values: result.data }
  return { problems: [...names].map(([name, message]) => `${name} ${message}. ${where(name)}`) }
}

function where(name: string): string {
  return name in WHERE ? WHERE[name as keyof Environment] : ''
}

function toConfig(values: Environment): Config {
  return {
    ...toShared(values),
    identityProvider: {
      issuer: values.OIDC_ISSUER,
      clientID: values.OIDC_CLIENT_ID,
      clientSecret: values.OIDC_CLIENT_SECRET,
      name: values.OIDC_NAME,
    },
    api: { audience: values.OIDC_API_AUDIENCE, allowedOrigins: values.TOKEN_ALLOWED_ORIGINS },
    study: {
      name: values.STUDY_NAME,
      organization: values.STUDY_ORGANIZATION,
      logoUrl: values.STUDY_LOGO_URL,
      email: values.STUDY_EMAIL,
      phone: values.STUDY_PHONE,
      helpView: values.STUDY_HELP_VIEW,
    },
    appUrl: values.NEXTAUTH_URL,
    session: {
      idleMs: values.SESSION_IDLE_MINUTES * 60_000,
      maxMs: values.SESSION_MAX_HOURS * 3_600_000,
    },
    telemetry: values.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
  }
}

function toAuthenticatorConfig(values: AuthenticatorEnvironment): AuthenticatorConfig {
  return {
    ...toShared(values),
    identityProvider: { issuer: values.OIDC_ISSUER },
    api: { audience: values.OIDC_API_AUDIENCE, allowedOrigins: values.TOKEN_ALLOWED_ORIGINS },
  }
}

function toShared(values: Omit<AuthenticatorEnvironment, 'OIDC_API_AUDIENCE'>): SharedConfig {
  return {
    myDataHelps: {
      baseUrl: `${values.MYDATAHELPS_BASE_URL}/`,
      origin: new URL(values.MYDATAHELPS_BASE_URL).origin,
      serviceUrl: values.MYDATAHELPS_SERVICE_URL ?? values.MYDATAHELPS_BASE_URL,
      projectID: values.MYDATAHELPS_PROJECT_ID,
      serviceAccount: values.MYDATAHELPS_SERVICE_ACCOUNT,
      privateKey: values.MYDATAHELPS_PRIVATE_KEY,
      scopes: values.MYDATAHELPS_SCOPES,
      fileStorage: values.MYDATAHELPS_FILE_STORAGE,
      delegatedClient: {
        id: values.MYDATAHELPS_DELEGATED_CLIENT_ID,
        secret: values.MYDATAHELPS_DELEGATED_CLIENT_SECRET,
      },
      tokensKept: values.PARTICIPANT_TOKENS_KEPT,
    },
    enrollment: values.PARTICIPANT_ENROLLMENT,
    trackEvents: values.TRACK_EVENTS === 'on',
    trustedProxies: values.TRUSTED_PROXIES,
    sessionSecrets: values.NEXTAUTH_SECRET,
    redisUrl: values.REDIS_URL,
  }
}

/** Warnings, not problems: MyDataHelps may know scopes that this version does not. */
function scopeWarnings(scopes: string[] = []): string[] {
  const warnings = scopes
    .filter((scope) => !isKnownScope(scope))
    // What does not even look like a scope may be a secret that was pasted into the wrong line.
    .map((scope) =>
      /^[A-Za-z]{1,40}(:[a-z]{1,12})?$/.test(scope) ? `"${scope}"` : 'a value that is not shown',
    )
    .map((scope) => `MYDATAHELPS_SCOPES: ${scope} is not in the MyDataHelps documents; is it spelled right?`)
  if (scopes.includes('api'))
    warnings.push(
      'MYDATAHELPS_SCOPES: "api" allows everything the participant may do; name single scopes instead.',
    )
  return warnings
}
