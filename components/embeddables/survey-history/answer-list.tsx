import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { answerWords, questionWords } from './answer-words'
import type { SurveyAnswer } from './survey-answers-schema'
import styles from './survey-history.module.css'

export function AnswerList({ answers }: { answers: readonly SurveyAnswer[] }) {
  return (
    <dl className={styles.answerList}>
      {answers.map((answer) => (
        <div key={answer.id}>
          <dt>{questionWords(answer)}</dt>
          <dd>
            <Words answer={answer} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Words({ answer }: { answer: SurveyAnswer }) {
  const t = useTranslations('surveyHistory')
  const dates = useDates()
  const said = answerWords(answer)
  if (said.kind === 'words') return said.words
  // A calendar day is the same day in every time zone.
  if (said.kind === 'day')
    return new Intl.DateTimeFormat(dates.region, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(said.day),
    )
  if (said.kind === 'yes') return t('yes')
  if (said.kind === 'no') return t('no')
  return said.kind === 'photo' ? t('photo') : t('notAnswered')
}
