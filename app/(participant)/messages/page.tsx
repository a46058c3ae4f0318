import type { Metadata } from 'next'
import { Inbox } from '@/components/embeddables/inbox/inbox'
import { Notifications } from '@/components/embeddables/notifications/notifications'
import { PageHeading } from '@/components/navigation/page-heading'
import { translator } from '@/lib/messages'
import { Embeddables } from '../embeddables'
import { requireParticipant } from '../gate'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('messages')
  return { title: t('title') }
}

/** What the study team has written. */
export default async function MessagesPage() {
  await requireParticipant()
  const t = await translator('messages')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="messages">
        <Inbox />
        <Notifications />
      </Embeddables>
    </>
  )
}
