import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type SurveyOutcome, useParticipantSession } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import styles from './inbox.module.css'
import { surveyName } from './inbox-query'
import type { InboxSurvey } from './inbox-schema'

/** Opens a survey of the inbox, or says that there is nothing more to do for it. */
export function StartSurvey({ survey, onCompleted }: { survey: InboxSurvey; onCompleted: () => void }) {
  const tSurvey = useTranslations('survey')
  const t = useTranslations('messages')
  const { openSurvey } = useParticipantSession()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SurveyOutcome>()
  const title = surveyName(survey)

  async function start(): Promise<void> {
    setBusy(true)
    setOutcome(undefined)
    const ended = await openSurvey({ name: survey.name, title })
    setBusy(false)
    if (ended === 'completed') onCompleted()
    else setOutcome(ended)
  }

  if (survey.status === 'complete') return <p>{t('surveyDone')}</p>
  if (survey.status === 'closed') return <p>{t('surveyClosed')}</p>
  return (
    <div>
      <Button busy={busy} onClick={start}>
        {busy ? t('opening') : survey.hasRestorationData ? t('continue') : t('start')}
        <span className="visually-hidden"> {title}</span>
      </Button>
      <p role="status" className={styles.ending}>
        {outcome ? tSurvey(outcome, { survey: title }) : null}
      </p>
    </div>
  )
}
