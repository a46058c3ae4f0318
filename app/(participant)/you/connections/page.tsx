import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Connections } from '@/components/embeddables/connections/connections'
import { PageHeading } from '@/components/navigation/page-heading'
import { config } from '@/lib/config'
import { translator } from '@/lib/messages'
import { Embeddables } from '../../embeddables'
import { requireParticipant } from '../../gate'
import { PAGES } from '../../pages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('connections')
  return { title: t('title') }
}

/** The devices and clinics that send data. */
export default async function ConnectionsPage() {
  await requireParticipant()
  if (PAGES.connections.length === 0) notFound()
  const t = await translator('connections')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="connections">
        <Connections baseUrl={config().myDataHelps.baseUrl} />
      </Embeddables>
    </>
  )
}
