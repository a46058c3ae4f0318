import { endSession } from '@/lib/auth'
import { currentLocale } from '@/lib/messages'
import { isSameOrigin } from '@/lib/same-origin'

/** Signs out here, and answers `{"url"}`: where the browser must go to sign out at the identity provider too. */
export async function POST(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  // Another site must not be able to sign people out in the middle of a survey.
  if (!isSameOrigin(request)) return Response.json({}, { status: 403, headers })
  return Response.json({ url: await endSession(await currentLocale()) }, { headers })
}
