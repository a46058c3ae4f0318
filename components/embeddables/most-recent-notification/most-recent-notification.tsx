'use client'

import { useFormatter, useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { useMyDataHelps } from '@/components/participant-session'
import { Card } from '@/components/ui/card'
import { Muted } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { EmbeddableError } from '../embeddable-error'

const text = z.optional(z.nullable(z.string()))
const notification = z.object({
  sentDate: z.string(),
  content: z.optional(z.nullable(z.object({ title: text, subject: text, body: text }))),
})
const schema = z.object({ notifications: z.array(notification) })

/** The last message that reached the participant, by whichever channel. Those that could not be sent have no content. */
export function MostRecentNotification() {
  const t = useTranslations('notification')
  const answer = useMyDataHelps({
    key: ['notifications', 'latest'],
    read: (sdk) => sdk.queryNotifications({ statusCode: 'Succeeded', limit: 1 }),
    schema,
  })
  const latest = answer.data?.notifications[0]
  return (
    <Card title={t('title')} headingId="latest-message">
      <EmbeddableError what={t('error')} answer={answer} />
      {!answer.data && !answer.error ? <Skeleton label={t('loading')} lines={2} /> : null}
      {answer.data && !latest ? <Muted>{t('none')}</Muted> : null}
      {latest ? <Message notification={latest} /> : null}
    </Card>
  )
}

/** A push message has a title and a body, a text message only a body, an e-mail only its subject. */
function Message({ notification: { content, sentDate } }: { notification: z.infer<typeof notification> }) {
  const t = useTranslations('notification')
  const format = useFormatter()
  const sent = new Date(sentDate)
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
      {Number.isNaN(sent.getTime()) ? null : (
        <Muted>{t('sent', { date: format.dateTime(sent, { month: 'long', day: 'numeric' }) })}</Muted>
      )}
    </div>
  )
}
