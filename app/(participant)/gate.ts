import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentUser, type SignedInUser } from '@/lib/auth'
import { log } from '@/lib/log'
import { MyDataHelpsError } from '@/lib/mydatahelps'
import { enrollmentOf } from '@/lib/participants'

/**
 * Gives the signed-in participant, or sends the browser away: to sign in and back, or to the page that says
 * that they are not enrolled. The layout asks, and so does each page and each data function behind it,
 * because a layout is not rendered again when somebody moves from page to page.
 */
export async function requireParticipant(): Promise<SignedInUser> {
  const user = await currentUser()
  if (!user) {
    const path = (await headers()).get('x-requested-path') ?? '/'
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
  }
  if (!(await mayBeEnrolled(user))) redirect('/not-enrolled')
  return user
}

/** When MyDataHelps cannot be asked, nobody is sent away for it: the request for a token asks again. */
async function mayBeEnrolled(user: SignedInUser): Promise<boolean> {
  try {
    return (await enrollmentOf(user)).status === 'enrolled'
  } catch (error) {
    if (!(error instanceof MyDataHelpsError)) throw error
    log.warn({ code: error.code, detail: error.detail }, 'enrollment_not_known')
    return true
  }
}
