import { redirect } from 'next/navigation'
import { NotEnrolledScreen } from '@/components/participant-session/not-enrolled-screen'
import { audit } from '@/lib/audit'
import { currentUser } from '@/lib/auth'
import { enrollmentOf } from '@/lib/participants'
import { Texts } from '../texts'

/**
 * For somebody who is signed in and not a participant, or none any more. "Check again" leads here with `again`.
 * When MyDataHelps cannot be asked, the page says what the gate has said.
 */
export default async function NotEnrolledPage({
  searchParams,
}: {
  searchParams: Promise<{ again?: string | string[] }>
}) {
  const user = await currentUser()
  if (!user) redirect('/sign-in')
  const since = Date.now()
  const again = (await searchParams).again !== undefined
  const { status } = await enrollmentOf(user, { again })
  if (status === 'enrolled') redirect('/')
  // Without it, whoever reloads the page would ask again each time.
  if (again) redirect('/not-enrolled')
  // Under the code that the screen shows, the log says who it was.
  await audit({ what: 'refusal', outcome: status, person: user, since })
  return (
    <Texts of={['notEnrolled', 'ended', 'signOut']}>
      <NotEnrolledScreen withdrawn={status === 'withdrawn'} userKey={user.key} />
    </Texts>
  )
}
