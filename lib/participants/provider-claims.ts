import { z } from 'zod'
import type { ProviderProfile } from './policy'

/** Half of a character of two halves: no address can be made of a text that has one. */
const BROKEN = /\p{Surrogate}/u
/** As OpenID Connect has it. */
const LONGEST_SUB = 255
/** The cookie travels with every request, and has room for four kilobytes, each character being up to four bytes. */
const LONGEST_NAME = 100

export const sub = z
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

/** What a token says of a person. Providers differ in which names they send; any of these will do, and none is needed. */
export const providerClaims = z.object({ sub, given_name: name, family_name: name, name })

/** Who a person is, by the claims of a token that this issuer (as `issuerName` gives it) has signed. */
export function profileFrom(issuer: string, claims: z.infer<typeof providerClaims>): ProviderProfile {
  const firstName = claims.given_name ?? claims.name?.split(' ')[0]
  return {
    issuer,
    sub: claims.sub,
    firstName: firstName ?? undefined,
    lastName: claims.family_name ?? undefined,
  }
}
