'use client'

import { Suspense, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Card } from '@/components/ui/card'
import { Muted } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Failure } from '../embeddable-card'
import { MonthOfSurveys } from './month-of-surveys'
import { ShowMore } from './show-more'
import { useSurveyHistory } from './use-survey-history'

/** The surveys that are over, done or missed, by month. What was done can be read, changed and deleted. */
export function SurveyHistory() {
  const t = useTranslations('surveyHistory')
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <Card title={t('title')} headingId="survey-history" headingRef={heading}>
      <Suspense fallback={<Skeleton label={t('loading')} lines={8} />}>
        <Content onNothingMore={() => heading.current?.focus()} />
      </Suspense>
    </Card>
  )
}

function Content({ onNothingMore }: { onNothingMore: () => void }) {
  const t = useTranslations('surveyHistory')
  const history = useSurveyHistory()
  const { months, ids, error } = history
  const list = useRef<HTMLDivElement>(null)
  const failure = error ? <Failure what={t('error')} answer={{ ...history, error }} /> : null
  // A long list is looked at where it ends, and a short one from the top.
  const atTheEnd = Boolean(months) && history.hasMore
  return (
    <>
      {atTheEnd ? null : failure}
      {history.isLoading ? <Skeleton label={t('loading')} lines={8} /> : null}
      {history.isForbidden ? <Muted>{t('answersNotAllowed')}</Muted> : null}
      {months?.length === 0 && !error ? <Muted>{t('none')}</Muted> : null}
      <div ref={list}>
        {months?.map((month) => (
          <MonthOfSurveys key={month.key} month={month} onDeleted={history.keepDeleted} />
        ))}
      </div>
      {atTheEnd ? failure : null}
      <ShowMore
        list={list}
        ids={ids}
        hasMore={history.hasMore}
        isLoading={history.isLoadingMore}
        onPress={history.showMore}
        onNothingMore={onNothingMore}
      />
    </>
  )
}
