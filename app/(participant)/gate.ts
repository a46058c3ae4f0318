import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { countActivity, currentUser, type SignedInUser } from '@/lib/auth'
import { config } from '@/lib/config'
import { enrollmentOf } from '@/lib/participants'

/** `enrolled`: MyDataHelps has said so; false only where it could not be asked. */
export type Visitor = SignedInUser & { enrolled: boolean }

/** A page does not wait longer than this to hear whether somebody is enrolled. */
const LONGEST_WAIT_MS = 2_000

/**
 * Gives the signed-in participant, or sends the browser away: to sign in and back, or to the page that says
 * that they are not enrolled. The layout asks, and so does each page and each data function behind it,
 * because a layout is not rendered again when somebody moves from page to page.
 */
export const requireParticipant = cache(async (): Promise<Visitor> => {
  const user = await currentUser()
  if (!user) {
    const { pathname, search } = await requestedUrl()
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(pathname + search)}`)
  }
  // Opening a page is somebody's doing. What the router fetches is not always, and a press is told of by the page itself.
  if (!(await isFetchedByRouter())) await countActivity()
  const { status } = await enrollmentOf(user, { deadline: Date.now() + LONGEST_WAIT_MS })
  if (status === 'not_enrolled' || status === 'withdrawn') redirect('/not-enrolled')
  // Nobody is sent away because MyDataHelps cannot be asked; the request for a token asks again.
  return { ...user, enrolled: status === 'enrolled' }
})

/** Whether the page goes to a script that draws it, and not into a window of its own. */
export async function isFetchedByRouter(): Promise<boolean> {
  const asked = await headers()
  // The offline worker hands on what the window asks for, which then has no destination any more, but is a navigation still.
  return asked.get('sec-fetch-dest') === 'empty' && asked.get('sec-fetch-mode') !== 'navigate'
}

/** Which page was asked for. Only its path and its parameters mean something. */
export async function requestedUrl(): Promise<URL> {
  // A layout is not told; the proxy writes it down.
  const path = (await headers()).get('x-requested-path') ?? '/'
  return new URL(config().appUrl + path)
}
