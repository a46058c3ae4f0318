import { redirect } from 'next/navigation'
import { NotEnrolledScreen } from '@/components/participant-session'
import { currentUser } from '@/lib/auth'
import { Texts } from '../texts'

/** For somebody who is signed in and not a participant. "Check again" leads to the gate, which asks anew. */
export default async function NotEnrolledPage() {
  if (!(await currentUser())) redirect('/sign-in')
  return (
    <Texts of={['notEnrolled', 'signOut']}>
      <NotEnrolledScreen />
    </Texts>
  )
}
