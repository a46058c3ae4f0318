import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { PagedCard } from '../paged-card'
import styles from './inbox.module.css'
import { inboxSurveysQuery, surveyName } from './inbox-query'
import type { InboxSurvey } from './inbox-schema'
import { StartSurvey } from './start-survey'

/** The surveys that wait in the inbox, each with the button that opens it. */
export function InboxSurveys() {
  const tSurvey = useTranslations('survey')
  const t = useTranslations('messages')
  const [completed, setCompleted] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <PagedCard
      pageQuery={inboxSurveysQuery}
      nextPageID={(page) => page.nextPageID}
      itemsOf={({ items }) => items}
      title={t('surveys')}
      headingId="surveys-in-the-inbox"
      headingRef={heading}
      top={
        <p role="status" className={styles.ending}>
          {completed ? tSurvey('completed', { survey: completed }) : null}
        </p>
      }
      words={{
        loading: t('loadingSurveys'),
        nothing: t('noSurveys'),
        error: t('surveysError'),
        notPart: t('surveysElsewhere'),
        showMore: t('showMoreSurveys'),
        loadingMore: t('loadingMore'),
      }}
    >
      {(item) =>
        item.type === 'survey' ? (
          <ListedSurvey
            key={item.id}
            survey={item}
            onCompleted={() => {
              setCompleted(surveyName(item))
              // The item goes away, and with it the button that was pressed.
              heading.current?.focus()
            }}
          />
        ) : null
      }
    </PagedCard>
  )
}

function ListedSurvey({ survey, onCompleted }: { survey: InboxSurvey; onCompleted: () => void }) {
  const t = useTranslations('messages')
  return (
    <ListItem className={styles.item}>
      <h3>{surveyName(survey)}</h3>
      {survey.description ? <Muted>{survey.description}</Muted> : null}
      {survey.hasRestorationData ? <Muted>{t('started')}</Muted> : null}
      <StartSurvey survey={survey} onCompleted={onCompleted} />
    </ListItem>
  )
}
