import { z } from 'zod'
import { MyDataHelpsError } from './errors'
import { readJson } from './read-json'
import type { Request } from './request'

/** Unknown fields are dropped, not refused: MyDataHelps adds fields without a new version. */
const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const tokenError = z.object({
  error: z
    .string()
    .max(60)
    .regex(/^[a-z_]+$/),
})

/** A token as MyDataHelps issued it. Times in milliseconds since the epoch. */
export type IssuedToken = { accessToken: string; issuedAt: number; expiresAt: number }

/**
 * Posts a form to the token endpoint.
 *
 * `form` is called for each attempt. The lifetime is counted from when the request left, so that a slow
 * answer never makes a token look younger than it is.
 * Throws `MyDataHelpsError`: `participant_rejected` for `invalid_grant`, `configuration_rejected` for every
 * other OAuth error, `unexpected_answer` for what is not understood.
 * (MyDataHelps: Participant Access Tokens > Obtaining a Participant Access Token)
 */
export async function postTokenRequest(
  request: Request,
  tokenUrl: string,
  form: () => Promise<Record<string, string>>,
  now: () => number,
): Promise<IssuedToken> {
  let sentAt = now()
  const response = await request(async () => {
    const body = new URLSearchParams(await form())
    sentAt = now()
    return { url: tokenUrl, init: { method: 'POST', headers: { accept: 'application/json' }, body } }
  })

  const answer = await readJson(response)
  if (!response.ok) {
    const error = tokenError.safeParse(answer).data?.error
    if (error === 'invalid_grant') throw new MyDataHelpsError('participant_rejected', error)
    if (error) throw new MyDataHelpsError('configuration_rejected', error)
    throw new MyDataHelpsError('unexpected_answer', `token endpoint: status ${response.status}`)
  }
  const token = tokenAnswer.safeParse(answer)
  if (!token.success)
    throw new MyDataHelpsError('unexpected_answer', 'token endpoint: no token in the answer')
  return {
    accessToken: token.data.access_token,
    issuedAt: sentAt,
    expiresAt: sentAt + token.data.expires_in * 1000,
  }
}
