import 'server-only'
import { z } from 'zod'
import { config } from '@/lib/config'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'

const document = z.object({ issuer: z.string(), end_session_endpoint: z.url().optional() })
const TIMEOUT_MS = 5_000

/** The address of the provider's discovery document, whichever way the issuer is written. */
export function discoveryUrl(): string {
  return `${config().identityProvider.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`
}

/** What the identity provider says of itself. Throws if it does not answer, or not in time, or not with that. */
export async function discover(): Promise<z.infer<typeof document>> {
  return document.parse(jsonOf(await wholeAnswer(discoveryUrl(), {}, { milliseconds: TIMEOUT_MS })))
}
