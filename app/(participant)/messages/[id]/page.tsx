import type { Metadata } from 'next'
import { PageHeading } from '@/components/navigation/page-heading'
import { translator } from '@/lib/messages'
import { Embeddables } from '../../embeddables'
import { requireParticipant } from '../../gate'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('message')
  return { title: t('title') }
}

/** One message. */
export default async function MessagePage() {
  await requireParticipant()
  const t = await translator('message')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="message">{null}</Embeddables>
    </>
  )
}
