import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeviceData } from '@/components/embeddables/device-data/device-data'
import { ManualEntry } from '@/components/embeddables/manual-entry/manual-entry'
import { ON_SHOW } from '@/components/embeddables/on-show'
import { PageHeading } from '@/components/navigation/page-heading'
import { translator } from '@/lib/messages'
import { Embeddables } from '../embeddables'
import { requireParticipant } from '../gate'
import { PAGES } from '../pages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('data')
  return { title: t('title') }
}

/** What the participant’s devices have recorded. */
export default async function DataPage() {
  await requireParticipant()
  if (PAGES.data.length === 0) notFound()
  const t = await translator('data')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="data">
        {ON_SHOW.deviceData ? <DeviceData /> : null}
        {ON_SHOW.manualEntry ? <ManualEntry /> : null}
      </Embeddables>
    </>
  )
}
