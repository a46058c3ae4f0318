import type { z } from 'zod'
import { isKnownScope } from '@/lib/mydatahelps/scopes'
import { type AuthenticatorConfig, type Config, toAuthenticatorConfig, toConfig } from './config'
import { authenticatorSchema, environmentSchema } from './schema'
import { where } from './where'

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
