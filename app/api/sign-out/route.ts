import { NO_STORE } from '@/app/api/answers'
import { audit } from '@/lib/audit'
import { endSession } from '@/lib/auth'
import { config } from '@/lib/config'
import { currentLocale } from '@/lib/messages'
import { isSameOrigin } from '@/lib/same-origin'

/** Signs out here, and answers `{"url"}`: where the browser must go to sign out at the identity provider too. */
export async function POST(request: Request): Promise<Response> {
  const since = Date.now()
  // Another site must not be able to sign people out in the middle of a survey.
  if (!isSameOrigin(request, config().appUrl)) {
    await audit({ what: 'refusal', outcome: 'forbidden_origin', since })
    return Response.json({}, { status: 403, headers: NO_STORE })
  }
  const { url, setCookie } = await endSession(request.headers.get('cookie'), await currentLocale())
  const headers = new Headers(NO_STORE)
  for (const line of setCookie) headers.append('Set-Cookie', line)
  return Response.json({ url }, { headers })
}
