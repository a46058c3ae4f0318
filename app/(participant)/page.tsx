import { MostRecentNotification } from '@/components/embeddables/most-recent-notification/most-recent-notification'
import { ON_SHOW } from '@/components/embeddables/on-show'
import { ReconnectNotice } from '@/components/embeddables/reconnect-notice/reconnect-notice'
import { StudyProgress } from '@/components/embeddables/study-progress/study-progress'
import { SurveyTasks } from '@/components/embeddables/survey-tasks/survey-tasks'
import { PageHeading } from '@/components/navigation/page-heading'
import { Muted } from '@/components/ui/notice'
import { PageLink } from '@/components/ui/page-link'
import { translator } from '@/lib/messages'
import { Columns } from './columns'
import { Embeddables } from './embeddables'
import { requireParticipant } from './gate'

/** The first page after signing in. */
export default async function HomePage() {
  const { firstName } = await requireParticipant()
  const t = await translator('home')
  return (
    <>
      <div>
        <PageHeading>{firstName ? t('greeting', { firstName }) : t('greetingNoName')}</PageHeading>
        <Muted>{t('intro')}</Muted>
      </div>
      <Embeddables of="home">
        <Columns
          first={
            <>
              {ON_SHOW.surveyTasks ? <SurveyTasks /> : null}
              {ON_SHOW.surveyHistory ? <PageLink href="/surveys">{t('surveys')}</PageLink> : null}
            </>
          }
          beside={
            <>
              {ON_SHOW.mostRecentNotification ? <MostRecentNotification /> : null}
              {ON_SHOW.connections ? <ReconnectNotice /> : null}
              {ON_SHOW.studyProgress ? <StudyProgress /> : null}
            </>
          }
        />
      </Embeddables>
    </>
  )
}
