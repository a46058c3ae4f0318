import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Inbox } from '@/components/embeddables/inbox/inbox'
import { Notifications } from '@/components/embeddables/notifications/notifications'
import { ON_SHOW } from '@/components/embeddables/on-show'
import { PageHeading } from '@/components/navigation/page-heading'
import { translator } from '@/lib/messages'
import { Embeddables } from '../embeddables'
import { requireParticipant } from '../gate'
import { PAGES } from '../pages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('messages')
  return { title: t('title') }
}

/** What the study team has written. */
export default async function MessagesPage() {
  await requireParticipant()
  if (PAGES.messages.length === 0) notFound()
  const t = await translator('messages')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="messages">
        {ON_SHOW.inbox ? <Inbox /> : null}
        {ON_SHOW.notifications ? <Notifications /> : null}
      </Embeddables>
    </>
  )
}
