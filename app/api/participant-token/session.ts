import { someoneElse } from '@/app/api/answers'
import { currentUser } from '@/lib/auth'
import type { Identity } from '@/lib/authenticator'
import { errorAnswer } from '@/lib/authenticator/answers'
import { config } from '@/lib/config'
import { isSameOrigin } from '@/lib/same-origin'

/**
 * Who asks, by the session cookie alone, and for pages of this site alone. `X-Signed-In-As` can only narrow it: a tab that
 * still shows one person says so, and gets nothing if somebody else has signed in since.
 */
export async function identifyBySession(request: Request): Promise<Identity> {
  if (!isSameOrigin(request, config().appUrl))
    return { answer: errorAnswer('forbidden_origin'), outcome: 'forbidden_origin' }
  const user = await currentUser()
  if (!user) return { answer: errorAnswer('unauthenticated'), outcome: 'unauthenticated' }
  const expected = request.headers.get('x-signed-in-as')
  if (expected !== null && expected !== user.key)
    return { answer: someoneElse(), outcome: 'someone_else', person: user }
  return { person: user }
}
