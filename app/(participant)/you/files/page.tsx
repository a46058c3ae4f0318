import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Files } from '@/components/embeddables/files/files'
import { PageHeading } from '@/components/navigation/page-heading'
import { Muted } from '@/components/ui/notice'
import { translator } from '@/lib/messages'
import { Embeddables } from '../../embeddables'
import { requireParticipant } from '../../gate'
import { PAGES } from '../../pages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('files')
  return { title: t('title') }
}

/** What the participant hands in. */
export default async function FilesPage() {
  await requireParticipant()
  if (PAGES.files.length === 0) notFound()
  const t = await translator('files')
  return (
    <>
      <div>
        <PageHeading>{t('title')}</PageHeading>
        <Muted>{t('intro')}</Muted>
      </div>
      <Embeddables of="files">
        <Files />
      </Embeddables>
    </>
  )
}
