import type { Metadata } from 'next'
import { DeviceData } from '@/components/embeddables/device-data/device-data'
import { ManualEntry } from '@/components/embeddables/manual-entry/manual-entry'
import { PageHeading } from '@/components/navigation/page-heading'
import { translator } from '@/lib/messages'
import { Embeddables } from '../embeddables'
import { requireParticipant } from '../gate'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('data')
  return { title: t('title') }
}

/** What the participant’s devices have recorded. */
export default async function DataPage() {
  await requireParticipant()
  const t = await translator('data')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="data">
        <DeviceData />
        <ManualEntry />
      </Embeddables>
    </>
  )
}
