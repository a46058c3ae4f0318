import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type SessionError, useParticipantSession, useRefresh } from '@/components/participant-session'
import { toSessionError } from '@/components/participant-session/errors'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { SurveyAnswersProps } from './survey-answers'
import styles from './survey-history.module.css'

/** Deletes the answers of one survey, after asking once more. Some surveys do not allow it: MyDataHelps says so then. */
export function DeleteAnswers({ entry, resultID, nameId, onDeleted }: SurveyAnswersProps) {
  const t = useTranslations('surveyHistory')
  const id = useId()
  const { call } = useParticipantSession()
  const refresh = useRefresh()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<SessionError>()

  async function deleteAnswers(): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    try {
      await call((sdk) => sdk.deleteSurveyResult(resultID))
    } catch (reason) {
      const error = toSessionError(reason)
      // Somebody was quicker, here or elsewhere: they are gone, as was wished.
      if (error.code !== 'not_found') {
        setProblem(error)
        setAsking(false)
        setBusy(false)
        return
      }
    }
    setAsking(false)
    onDeleted()
    void refresh('surveyResults')
  }

  return (
    <>
      <Button variant="quiet" id={id} aria-labelledby={`${id} ${nameId}`} onClick={() => setAsking(true)}>
        {t('delete')}
      </Button>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem.code === 'forbidden' ? (
            t('deleteNotAllowed')
          ) : (
            <>
              {t('deleteFailed')} <Why error={problem} />
            </>
          )}
        </p>
      ) : null}
      <ConfirmDialog
        open={asking}
        title={t('deleteTitle')}
        confirm={t('deleteConfirm')}
        cancel={t('deleteCancel')}
        busy={busy}
        onConfirm={deleteAnswers}
        onCancel={() => setAsking(false)}
      >
        <p>{t('deleteText', { survey: entry.title })}</p>
      </ConfirmDialog>
    </>
  )
}

function Why({ error }: { error: SessionError }) {
  const t = useTranslations('errors')
  return t(error.code)
}
