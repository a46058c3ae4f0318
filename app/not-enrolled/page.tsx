import { redirect } from 'next/navigation'
import { NotEnrolledScreen } from '@/components/participant-session'
import { currentUser } from '@/lib/auth'

/** For somebody who is signed in and not a participant. "Check again" leads to the gate, which asks anew. */
export default async function NotEnrolledPage() {
  if (!(await currentUser())) redirect('/sign-in')
  return <NotEnrolledScreen />
}
