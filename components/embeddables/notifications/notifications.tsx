'use client'

import { Bell, type LucideIcon, Mail, MessageSquareText, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { Chip } from '@/components/ui/chip'
import { DeviceTime } from '@/components/ui/device-time'
import { ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { PagedCard } from '../paged-card'
import styles from './notifications.module.css'
import { type Channel, channelOf, failureOf, notificationsQuery } from './notifications-query'
import type { Notification } from './notifications-schema'

/** The e-mails, text messages and push notifications that were sent, and those that did not arrive. */
export function Notifications() {
  const t = useTranslations('sentToYou')
  return (
    <PagedCard
      pageQuery={notificationsQuery}
      nextPageID={(page) => page.nextPageID}
      itemsOf={(page) => page.notifications}
      title={t('title')}
      headingId="sent-to-you"
      words={{
        loading: t('loading'),
        nothing: t('none'),
        error: t('error'),
        notPart: t('notPart'),
        showMore: t('showMore'),
        loadingMore: t('loadingMore'),
      }}
    >
      {(notification) => <Sent key={notification.id} notification={notification} />}
    </PagedCard>
  )
}

const ICONS: Record<Channel, LucideIcon> = { email: Mail, sms: MessageSquareText, push: Bell }

/** A push message has a title and a body, a text message only a body, an e-mail only its subject. */
function Sent({ notification }: { notification: Notification }) {
  const t = useTranslations('sentToYou')
  const dates = useDates()
  const { content, sentDate } = notification
  const channel = channelOf(notification)
  const failure = failureOf(notification)
  return (
    <ListItem className={styles.item}>
      <h3>{content?.title || content?.subject || content?.body || t('untitled')}</h3>
      {(content?.title || content?.subject) && content?.body ? <p>{content.body}</p> : null}
      <div className={styles.facts}>
        {channel ? <Chip icon={ICONS[channel]}>{t(channel)}</Chip> : null}
        {failure ? (
          <Chip tone="warning" icon={TriangleAlert}>
            {t('notDelivered')}
          </Chip>
        ) : null}
        <Muted>
          <DeviceTime>{(now) => dates.dayAndTime(sentDate ?? '', now)}</DeviceTime>
        </Muted>
      </div>
      {failure ? <Muted>{t(failure)}</Muted> : null}
    </ListItem>
  )
}
