import type { Environment } from './schema'

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

/** Where the right value of a variable is, in a sentence or two; nothing for a name that is no variable's. */
export function where(name: string): string {
  return name in WHERE ? WHERE[name as keyof Environment] : ''
}
