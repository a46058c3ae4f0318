import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { DeviceTime } from '@/components/ui/device-time'
import { List, ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { useMarkRead } from '../inbox/read-here'
import { ResourceLink } from '../inbox/resource-link'
import { StartSurvey } from '../inbox/start-survey'
import type { InboxItem } from './inbox-message-schema'
import { MessageContent } from './message-content'

/** What an item of the inbox says, and what one can do with it. */
export function ItemBody({ item }: { item: InboxItem }) {
  const dates = useDates()
  return (
    <>
      <Muted>
        <DeviceTime>{(now) => dates.day(item.insertedDate ?? '', now)}</DeviceTime>
      </Muted>
      {item.type === 'message' ? <Message message={item} /> : null}
      {item.type === 'resource' ? <Resource resource={item} /> : null}
      {item.type === 'survey' ? (
        <>
          {item.description ? <p>{item.description}</p> : null}
          <StartSurvey survey={item} onCompleted={() => document.querySelector('h1')?.focus()} />
        </>
      ) : null}
    </>
  )
}

function Message({ message }: { message: InboxItem & { type: 'message' } }) {
  const t = useTranslations('message')
  const resources = message.relatedResources ?? []
  return (
    <>
      <MessageContent content={message.content ?? ''} />
      {resources.length > 0 ? (
        <section aria-labelledby="related">
          <h2 id="related">{t('related')}</h2>
          <List>
            {resources.map((resource) => (
              <ListItem key={resource.url}>
                <ResourceLink resource={resource} />
                {resource.subTitle ? <Muted>{resource.subTitle}</Muted> : null}
              </ListItem>
            ))}
          </List>
        </section>
      ) : null}
    </>
  )
}

function Resource({ resource }: { resource: InboxItem & { type: 'resource' } }) {
  const markRead = useMarkRead()
  return (
    <>
      {resource.subTitle ? <p>{resource.subTitle}</p> : null}
      <p>
        <ResourceLink resource={resource} onOpen={() => void markRead(resource.id)} />
      </p>
    </>
  )
}
