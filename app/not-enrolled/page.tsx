import { redirect } from 'next/navigation'
import { NotEnrolledScreen } from '@/components/participant-session'
import { currentUser, type SignedInUser } from '@/lib/auth'
import { MyDataHelpsError } from '@/lib/mydatahelps'
import { type Enrollment, enrollmentOf } from '@/lib/participants'
import { Texts } from '../texts'

/** For somebody who is signed in and not a participant, or none any more. "Check again" leads to the gate. */
export default async function NotEnrolledPage() {
  const user = await currentUser()
  if (!user) redirect('/sign-in')
  const status = await statusOf(user)
  if (status === 'enrolled') redirect('/')
  return (
    <Texts of={['notEnrolled', 'ended', 'signOut']}>
      <NotEnrolledScreen withdrawn={status === 'withdrawn'} />
    </Texts>
  )
}

/** Nothing when MyDataHelps cannot be asked: the page then says what the gate has said. */
async function statusOf(user: SignedInUser): Promise<Enrollment['status'] | undefined> {
  try {
    return (await enrollmentOf(user)).status
  } catch (error) {
    if (error instanceof MyDataHelpsError) return undefined
    throw error
  }
}
