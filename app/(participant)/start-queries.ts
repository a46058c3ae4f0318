import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { unstable_serialize } from 'swr'
import { grantedScopes, participantTokenOf } from '@/app/participant-token'
import { LIMIT_COOKIE, limitedUntil } from '@/components/participant-session/limit-cookie'
import { answerKey, type Embeddable, type Query } from '@/components/participant-session/query'
import type { SignedInUser } from '@/lib/auth'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { currentLocale } from '@/lib/messages'
import { isMyDataHelpsError } from '@/lib/mydatahelps'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { isFetchedByRouter, requestedUrl, requireParticipant } from './gate'
import { WITHOUT_SCRIPTS } from './no-scripts'
import { PAGES, type Page } from './pages'

/** A page is not kept open longer than this for an answer: the browser will ask by itself. */
const LONGEST_WAIT_MS = 2_000
/**
 * Whatever comes within a blink comes with the first piece of the page. A little later React would hold it back
 * for a third of a second, so that the skeleton does not flicker.
 */
const BLINK_MS = 50

/** What this request has asked already, for the frame or for the page: both may have the same question. */
const asked = cache(() => new Map<string, Promise<unknown>>())

/**
 * Asks MyDataHelps what the Embeddables of a page ask first, and `more`, all at once, and waits no longer than a blink: gives
 * each answer, or a promise of it, under the name by which SWR knows it. An answer that fails or is late is
 * nothing, and is left to the browser. So is all that a page asks to which the router moves: the browser has its
 * token then, and what the router keeps of such a page holds nothing personal. While the participant's requests are
 * limited, nothing is asked either.
 */
export async function startQueries(page: Page, more: readonly Query[]): Promise<Record<string, unknown>> {
  const user = await requireParticipant()
  if (await isFetchedByRouter()) return {}
  if (limitedUntil((await cookies()).get(LIMIT_COOKIE)?.value, user.key) > Date.now()) return {}

  const deadline = Date.now() + LONGEST_WAIT_MS
  const granted = grantedScopes()
  const isGranted = (scope: string) => granted.includes(scope) || granted.includes('api')
  const answers = new Map<string, Promise<unknown>>()
  for (const query of [...queriesOf(page), ...more]) {
    const name = unstable_serialize(answerKey(user.key, query))
    if (!query.scopes.every(isGranted)) continue
    const answer = asked().get(name) ?? answerTo(query, user, deadline)
    asked().set(name, answer)
    answers.set(name, answer)
  }
  const there = new Map<string, unknown>(answers)
  for (const [name, answer] of answers) void answer.then((value) => there.set(name, value))
  // What comes after the page itself is put in its place by a script. Without one, all has to come at once.
  const patient = (await requestedUrl()).searchParams.has(WITHOUT_SCRIPTS)
  await Promise.race([Promise.all(answers.values()), pause(patient ? LONGEST_WAIT_MS : BLINK_MS)])
  return Object.fromEntries(there)
}

function queriesOf(page: Page): readonly Query[] {
  const embeddables: readonly Embeddable[] = PAGES[page]
  return embeddables.flatMap(({ queries }) => queries)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function answerTo(query: Query, user: SignedInUser, deadline: number): Promise<unknown> {
  try {
    const token = await participantTokenOf(user, { deadline })
    if (!token) return undefined
    const reader = myDataHelps().reader({
      baseUrl: config().myDataHelps.baseUrl,
      accessToken: token.access_token,
      language: await currentLocale(),
      deadline,
    })
    const { schema } = await query.schema()
    const answer = schema.safeParse(await query.read(reader))
    if (!answer.success) log.warn({ query: query.key[0] }, 'answer_not_understood')
    return answer.data
  } catch (error) {
    const known = isMyDataHelpsError(error) ? { code: error.code, detail: error.detail } : { code: 'bug' }
    log.warn({ query: query.key[0], ...known }, 'query_left_to_browser')
    return undefined
  }
}
