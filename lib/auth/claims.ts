import { z } from 'zod'
import { sub } from '@/lib/participants/provider-claims'

const LONGEST_CODE = 64

const code = z.string().max(LONGEST_CODE).optional().catch(undefined)

/** Who is signed in, and what MyDataHelps said of them at sign-in, as it wrote it. */
export const personClaims = z.object({
  /** As `issuerName` gives it. A session from before there could be several providers has none, and is of the one there was. */
  issuer: z.string().optional(),
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
