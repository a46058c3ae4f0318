'use client'

import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { DeviceTime } from '@/components/ui/device-time'
import { Muted } from '@/components/ui/notice'
import { PageLink } from '@/components/ui/page-link'
import { EmbeddableCard } from '../embeddable-card'
import { HAS_MESSAGES } from '../on-show'
import { latestQuery } from './most-recent-notification-query'
import type { Notification } from './most-recent-notification-schema'

/** The last message that reached the participant, by whichever channel. */
export function MostRecentNotification() {
  const t = useTranslations('notification')
  return (
    <EmbeddableCard
      query={latestQuery}
      title={t('title')}
      headingId="latest-message"
      lines={4}
      words={{ loading: t('loading'), nothing: t('none'), error: t('error') }}
      isNothing={({ notifications }) => notifications.length === 0}
    >
      {({ notifications: [latest] }) =>
        latest ? (
          <>
            <Message notification={latest} />
            {HAS_MESSAGES ? <PageLink href="/messages">{t('seeAll')}</PageLink> : null}
          </>
        ) : null
      }
    </EmbeddableCard>
  )
}

/** A push message has a title and a body, a text message only a body, an e-mail only its subject. */
function Message({ notification: { content, sentDate } }: { notification: Notification }) {
  const t = useTranslations('notification')
  const dates = useDates()
  const title = content?.title || content?.subject
  return (
    <div>
      {title ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : null}
      {content?.body ? <p>{content.body}</p> : null}
      {title || content?.body ? null : <p>{t('untitled')}</p>}
      {dates.dayKey(sentDate) === undefined ? null : (
        <Muted>
          <DeviceTime>{(now) => t('sent', { date: dates.day(sentDate, now) ?? '' })}</DeviceTime>
        </Muted>
      )}
    </div>
  )
}
