import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SurveyHistory } from '@/components/embeddables/survey-history/survey-history'
import { PageHeading } from '@/components/navigation/page-heading'
import { PageLink } from '@/components/ui/page-link'
import { translator } from '@/lib/messages'
import { Embeddables } from '../embeddables'
import { requireParticipant } from '../gate'
import { PAGES } from '../pages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('surveys')
  return { title: t('title') }
}

/** What the participant has done so far. */
export default async function SurveysPage() {
  await requireParticipant()
  if (PAGES.surveys.length === 0) notFound()
  const t = await translator('surveys')
  return (
    <>
      <PageHeading>{t('title')}</PageHeading>
      <Embeddables of="surveys">
        <SurveyHistory />
      </Embeddables>
      <PageLink href="/">{t('back')}</PageLink>
    </>
  )
}
