import { z } from 'zod'
import { MyDataHelpsError } from './errors'
import type { Request } from './request'
import { jsonOf } from './whole-answer'

/** Unknown fields are dropped, not refused: MyDataHelps adds fields without a new version. */
const tokenAnswer = z.object({
  // It goes into a header, here and in the browser: no spaces, no line breaks, and no longer than headers may be.
  access_token: z.string().regex(/^[\x21-\x7e]{1,8192}$/),
  // Seconds. Nobody can use less than one, and more than a year is a slip.
  expires_in: z
    .number()
    .min(1)
    .max(366 * 24 * 60 * 60),
})
const tokenError = z.object({
  error: z
    .string()
    .max(60)
    .regex(/^[a-z_]+$/),
})

/** A token as MyDataHelps issued it. Times in milliseconds since the epoch. */
export type IssuedToken = { accessToken: string; issuedAt: number; expiresAt: number }

/** The fields to post. */
export type TokenForm = () => Promise<Record<string, string>>

/**
 * Posts a form to the token endpoint.
 *
 * `form` is called for each attempt; `deadline` (milliseconds since the epoch) is for all of them. The lifetime is counted from when the request left, so that a slow
 * answer never makes a token look younger than it is.
 * Throws `MyDataHelpsError`: `participant_rejected` for `invalid_grant`, `configuration_rejected` for every
 * other OAuth error, `unexpected_answer` for what is not understood.
 * (MyDataHelps: Participant Access Tokens > Obtaining a Participant Access Token)
 */
export async function postTokenRequest(
  request: Request,
  tokenUrl: string,
  form: TokenForm,
  now: () => number,
  deadline: number,
): Promise<IssuedToken> {
  let sentAt = now()
  const answer = await request(async () => {
    const body = new URLSearchParams(await form())
    sentAt = now()
    return { url: tokenUrl, init: { method: 'POST', headers: { accept: 'application/json' }, body } }
  }, deadline)

  if (!answer.ok) {
    const error = tokenError.safeParse(jsonOf(answer)).data?.error
    if (error === 'invalid_grant') throw new MyDataHelpsError('participant_rejected', error)
    if (error) throw new MyDataHelpsError('configuration_rejected', error)
    throw new MyDataHelpsError('unexpected_answer', `token endpoint: status ${answer.status}`)
  }
  const token = tokenAnswer.safeParse(jsonOf(answer))
  if (!token.success)
    throw new MyDataHelpsError('unexpected_answer', 'token endpoint: no token in the answer')
  return {
    accessToken: token.data.access_token,
    issuedAt: sentAt,
    expiresAt: sentAt + token.data.expires_in * 1000,
  }
}
