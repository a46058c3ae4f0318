import { z } from 'zod'
import { failure, NO_STORE, someoneElse } from '@/app/api/answers'
import { shortBody } from '@/app/api/short-body'
import { countActivity, currentSession, type SessionLife } from '@/lib/auth'
import { config } from '@/lib/config'
import { isSameOrigin } from '@/lib/same-origin'

const activity = z.object({ survey_open: z.boolean().optional() })

/**
 * How long the session lasts: `ends_in` whatever anybody does, `idle_in` if nobody does anything in any tab, null where
 * that is off. Whole seconds, rounded up, so that the session is over when they have passed. Asking makes it no longer.
 */
export async function GET(request: Request): Promise<Response> {
  return (await refusal(request)) ?? lifeAnswer((await currentSession())?.life)
}

/** Somebody is there: the idle time begins anew. The body may say whether a survey is open, which has a longer one. */
export async function POST(request: Request): Promise<Response> {
  const refused = await refusal(request)
  if (refused) return refused
  const fields = activity.safeParse(await shortBody(request))
  if (!fields.success) return failure(400, 'bad_request', 'Send nothing, or {"survey_open": true or false}.')
  return lifeAnswer(await countActivity(fields.data.survey_open))
}

/** As the token endpoint does: a tab that still shows one person asks for them alone. */
async function refusal(request: Request): Promise<Response | undefined> {
  if (!isSameOrigin(request, config().appUrl))
    return failure(403, 'forbidden_origin', 'For pages of this site only.')
  const session = await currentSession()
  const expected = request.headers.get('x-signed-in-as')
  if (!session) return nobody()
  return expected === null || expected === session.user.key ? undefined : someoneElse()
}

function lifeAnswer(life: SessionLife | null | undefined): Response {
  if (!life) return nobody()
  const secondsTo = (time: number) => Math.max(0, Math.ceil((time - Date.now()) / 1000))
  const { endsAt, idleAt } = life
  return Response.json(
    { ends_in: secondsTo(endsAt), idle_in: idleAt === undefined ? null : secondsTo(idleAt) },
    { headers: NO_STORE },
  )
}

function nobody(): Response {
  return failure(401, 'unauthenticated', 'Nobody is signed in.')
}

function methodNotAllowed(): Response {
  return failure(405, 'method_not_allowed', 'Use GET or POST.', { Allow: 'GET, POST' })
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as PUT,
}
