import { z } from 'zod'
import type { ProviderProfile } from '@/lib/participants'

/** Providers differ in which names they send; any of these will do, and none is needed. */
export const idTokenClaims = z.object({
  sub: z.string().min(1),
  given_name: z.string().nullish(),
  family_name: z.string().nullish(),
  name: z.string().nullish(),
})

export function profileFrom(claims: z.infer<typeof idTokenClaims>): ProviderProfile {
  const firstName = claims.given_name ?? claims.name?.split(' ')[0]
  return { sub: claims.sub, firstName: firstName ?? undefined, lastName: claims.family_name ?? undefined }
}

/** What the session cookie holds, read back. The ID token is kept for one thing: to end the provider's session. */
export const sessionClaims = z.object({
  sub: z.string().min(1),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  participantID: z.guid().optional(),
  /** What MyDataHelps said at sign-in, as it wrote it. */
  language: z.string().optional(),
  timeZone: z.string().optional(),
  idToken: z.string().optional(),
})
