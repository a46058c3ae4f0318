import { PROJECT_ID, projectInfo } from '../people/project'

export type Addresses = {
  /** With a trailing slash. */
  baseUrl: string
  issuer: string
  appUrl: string
}

/** The values of an app's environment that are secret, or that change while the sandbox runs. */
export type AppCredentials = {
  serviceAccount: { name: string; privateKeyPem: string }
  client: { id: string; secret: string }
  sessionSecret: string
}

/** The environment that points an app at a running sandbox, in dotenv form, one variable a line. */
export function environmentBlock(
  { baseUrl, issuer, appUrl }: Addresses,
  credentials: AppCredentials,
): string {
  const { serviceAccount, client, sessionSecret } = credentials
  const study = projectInfo('en')
  // In double quotes dotenv files read \n as a line break, so that the key fits on one line.
  const key = serviceAccount.privateKeyPem.trim().replaceAll('\n', '\\n')
  return `# SIMULATOR: stands in for MyDataHelps and for an OpenID Connect provider. Not for real participants.
# The values below are made at every start and worth nothing after it. They point an app at this sandbox.
MYDATAHELPS_BASE_URL=${baseUrl}
MYDATAHELPS_PROJECT_ID=${PROJECT_ID}
MYDATAHELPS_SERVICE_ACCOUNT=${serviceAccount.name}
MYDATAHELPS_PRIVATE_KEY="${key}"
STUDY_NAME="${study.name}"
STUDY_ORGANIZATION="${study.organization.name}"
STUDY_LOGO_URL=${new URL(study.organization.logoUrl, baseUrl).href}
STUDY_EMAIL=${study.supportEmail}
STUDY_PHONE=${study.supportPhone}
STUDY_HELP_VIEW=Resources
OIDC_ISSUER=${issuer}
OIDC_CLIENT_ID=${client.id}
OIDC_CLIENT_SECRET=${client.secret}
OIDC_NAME="the sandbox"
NEXTAUTH_URL=${appUrl}
NEXTAUTH_SECRET=${sessionSecret}
# ready
`
}
