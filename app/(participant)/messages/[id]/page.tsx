import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InboxMessage } from '@/components/embeddables/inbox-message/inbox-message'
import { inboxItemID, inboxItemQuery } from '@/components/embeddables/inbox-message/inbox-message-query'
import { translator } from '@/lib/messages'
import { Embeddables } from '../../embeddables'
import { requireParticipant } from '../../gate'
import { PAGES } from '../../pages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('message')
  return { title: t('title') }
}

/** One message of the study team, at an address of its own. */
export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  await requireParticipant()
  if (PAGES.message.length === 0) notFound()
  const id = inboxItemID((await params).id)
  return (
    <Embeddables of="message" queries={id === undefined ? [] : [inboxItemQuery(id)]}>
      <InboxMessage id={id} />
    </Embeddables>
  )
}
