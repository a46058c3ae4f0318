import { useTranslations } from 'use-intl'
import { useMyDataHelpsPages } from '@/components/participant-session/use-my-data-helps-pages'
import { Button } from '@/components/ui/button'
import { Muted } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Failure } from '../embeddable-card'
import { AnswerList } from './answer-list'
import { ChangeAnswers } from './change-answers'
import { DeleteAnswers } from './delete-answers'
import type { HistoryEntry } from './history-entries'
import type { SurveyAnswer } from './survey-answers-schema'
import styles from './survey-history.module.css'
import { answersQuery } from './survey-history-query'

export type SurveyAnswersProps = {
  entry: HistoryEntry
  resultID: string
  /** The ID of the element that names the survey and its day. */
  nameId: string
  onDeleted: () => void
}

/** What was answered in one survey, and what can be done with it. */
export function SurveyAnswers({ entry, resultID, nameId, onDeleted }: SurveyAnswersProps) {
  const t = useTranslations('surveyHistory')
  const answers = useMyDataHelpsPages((pageID) => answersQuery(resultID, pageID), {
    nextPageID: (page) => page.nextPageID,
  })
  const { pages, error, hasMore, isLoadingMore, showMore } = answers
  const known = pages?.flatMap(({ surveyAnswers }) => surveyAnswers).toSorted(byTime)
  return (
    <>
      <Failure what={t('answersError')} answer={answers} />
      {known === undefined && !error ? <Skeleton label={t('loadingAnswers')} lines={4} /> : null}
      {known?.length === 0 ? <Muted>{t('noAnswers')}</Muted> : null}
      {known?.length ? <AnswerList answers={known} /> : null}
      {hasMore ? (
        <Button variant="quiet" busy={isLoadingMore} onClick={showMore}>
          {t('moreAnswers')}
        </Button>
      ) : null}
      {known ? (
        <div className={styles.actions}>
          <ChangeAnswers entry={entry} resultID={resultID} nameId={nameId} />
          <DeleteAnswers entry={entry} resultID={resultID} nameId={nameId} onDeleted={onDeleted} />
        </div>
      ) : null}
    </>
  )
}

/** In the order in which they were given. MyDataHelps sends them the other way round. */
function byTime(a: SurveyAnswer, b: SurveyAnswer): number {
  return (Date.parse(a.date ?? '') || 0) - (Date.parse(b.date ?? '') || 0)
}
