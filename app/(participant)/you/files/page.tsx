import type { Metadata } from 'next'
import { PageHeading } from '@/components/navigation/page-heading'
import { translator } from '@/lib/messages'
import { Embeddables } from '../../embeddables'
import { requireParticipant } from '../../gate'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('files')
  return { title: t('title') }
}

/** What the participant hands in. */
export default async function FilesPage() {
  await requireParticipant()
  const t = await translator('files')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="files">{null}</Embeddables>
    </>
  )
}
