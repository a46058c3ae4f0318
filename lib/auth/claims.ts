import { z } from 'zod'
import type { ProviderProfile } from '@/lib/participants'

/** Half of a character of two halves: no address can be made of a text that has one. */
const BROKEN = /\p{Surrogate}/u
/** As OpenID Connect has it. */
const LONGEST_SUB = 255
/** The cookie travels with every request, and has room for four kilobytes, each character being up to four bytes. */
const LONGEST_NAME = 100
const LONGEST_CODE = 64

const sub = z
  .string()
  .min(1)
  .max(LONGEST_SUB)
  .refine((value) => !BROKEN.test(value))

const name = z
  .string()
  .transform((value) =>
    Array.from(value.replace(/\p{Surrogate}/gu, ''))
      .slice(0, LONGEST_NAME)
      .join(''),
  )
  .nullish()

/** Providers differ in which names they send; any of these will do, and none is needed. */
export const idTokenClaims = z.object({ sub, given_name: name, family_name: name, name })

export function profileFrom(claims: z.infer<typeof idTokenClaims>): ProviderProfile {
  const firstName = claims.given_name ?? claims.name?.split(' ')[0]
  return { sub: claims.sub, firstName: firstName ?? undefined, lastName: claims.family_name ?? undefined }
}

const code = z.string().max(LONGEST_CODE).optional().catch(undefined)

/** Who is signed in, and what MyDataHelps said of them at sign-in, as it wrote it. */
export const personClaims = z.object({
  sub,
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  participantID: z.guid().optional(),
  language: code,
  timeZone: code,
})

/** What the session cookie holds, read back: the person, which session it is, and its first and last second. */
export const sessionClaims = personClaims.extend({
  jti: z.string().min(1).max(64),
  iat: z.number(),
  exp: z.number(),
})
