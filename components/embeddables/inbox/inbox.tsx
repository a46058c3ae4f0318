'use client'

import { useTranslations } from 'use-intl'
import { PagedCard } from '../paged-card'
import { messagesQuery } from './inbox-query'
import { InboxSurveys } from './inbox-surveys'
import { ListedMessage } from './listed-message'

/** What the study team has written to the participant, what it offers to read, and the surveys that wait there. */
export function Inbox() {
  const t = useTranslations('messages')
  return (
    <>
      <PagedCard
        pageQuery={messagesQuery}
        nextPageID={(page) => page.nextPageID}
        itemsOf={({ items }) => items}
        title={t('fromTheStudy')}
        headingId="messages-from-the-study"
        words={{
          loading: t('loading'),
          nothing: t('none'),
          error: t('error'),
          notPart: t('notPart'),
          showMore: t('showMore'),
          loadingMore: t('loadingMore'),
        }}
      >
        {(item) => (item.type === 'survey' ? null : <ListedMessage key={item.id} item={item} />)}
      </PagedCard>
      <InboxSurveys />
    </>
  )
}
