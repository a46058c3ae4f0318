import type { Metadata } from 'next'
import { PageHeading } from '@/components/navigation/page-heading'
import { translator } from '@/lib/messages'
import { LanguageSwitch } from '../../language-switch'
import { Embeddables } from '../embeddables'
import { requireParticipant } from '../gate'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('you')
  return { title: t('title') }
}

/** Who the participant is, and what they have agreed to. */
export default async function YouPage() {
  await requireParticipant()
  const t = await translator('you')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="you">{null}</Embeddables>
      <LanguageSwitch back="/you" />
    </>
  )
}
