import type { Metadata } from 'next'
import { SurveyHistory } from '@/components/embeddables/survey-history/survey-history'
import { PageLink } from '@/components/ui/page-link'
import { translator } from '@/lib/messages'
import { Embeddables } from '../embeddables'
import { requireParticipant } from '../gate'

export function generateMetadata(): Metadata {
  const t = translator('surveys')
  return { title: t('title') }
}

/** What the participant has done so far. */
export default async function SurveysPage() {
  await requireParticipant()
  const t = translator('surveys')
  return (
    <>
      <h1>{t('title')}</h1>
      <Embeddables of="surveys">
        <SurveyHistory />
      </Embeddables>
      <PageLink href="/">{t('back')}</PageLink>
    </>
  )
}
