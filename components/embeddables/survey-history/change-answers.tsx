import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type SurveyOutcome, useParticipantSession } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import type { SurveyAnswersProps } from './survey-answers'
import styles from './survey-history.module.css'

/** Opens the survey again with the answers in it. Whether a survey may be changed is the survey's to say. */
export function ChangeAnswers({ entry, resultID, nameId }: Omit<SurveyAnswersProps, 'onDeleted'>) {
  const t = useTranslations('surveyHistory')
  const id = useId()
  const { openSurvey } = useParticipantSession()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SurveyOutcome>()

  async function change(): Promise<void> {
    setBusy(true)
    setOutcome(undefined)
    setOutcome(await openSurvey({ name: entry.surveyName, title: entry.title, editResultID: resultID }))
    setBusy(false)
  }

  return (
    <>
      <Button variant="quiet" id={id} aria-labelledby={`${id} ${nameId}`} busy={busy} onClick={change}>
        {t('change')}
      </Button>
      <Outcome outcome={outcome} survey={entry.title} />
    </>
  )
}

/** Always there, because a screen reader tells only what changes in a region that it knows. */
function Outcome({ outcome, survey }: { outcome: SurveyOutcome | undefined; survey: string }) {
  const t = useTranslations('survey')
  return (
    <p role="status" className={styles.outcome}>
      {outcome ? t(outcome, { survey }) : null}
    </p>
  )
}
