import type { KeyObject } from 'node:crypto'
import type { AuthenticatorEnvironment, Environment } from './schema'

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
  | 'myDataHelps'
  | 'enrollment'
  | 'trackEvents'
  | 'trustedProxies'
  | 'sessionSecrets'
  | 'telemetry'
  | 'redisUrl'
>

/** The settings of the app, from an environment that is right. */
export function toConfig(values: Environment): Config {
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
  }
}

/** Those of the authenticator alone. */
export function toAuthenticatorConfig(values: AuthenticatorEnvironment): AuthenticatorConfig {
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
    telemetry: values.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    redisUrl: values.REDIS_URL,
  }
}
