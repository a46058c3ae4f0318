import { Circle } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { Chip } from '@/components/ui/chip'
import { DeviceTime } from '@/components/ui/device-time'
import { ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { useSettled } from '@/components/ui/use-settled'
import styles from './inbox.module.css'
import type { ListedItem } from './inbox-schema'
import { useMarkRead, useReadHere } from './read-here'
import { ResourceLink } from './resource-link'

/** A message, which has a page of its own, or something to read elsewhere. */
export function ListedMessage({ item }: { item: Exclude<ListedItem, { type: 'survey' }> }) {
  const t = useTranslations('messages')
  const dates = useDates()
  const markRead = useMarkRead()
  const readHere = useReadHere()
  // What is new is what will be opened: it is there at once then.
  const settled = useSettled()
  const isNew = item.isNew && !readHere.has(item.id)
  return (
    <ListItem className={styles.item}>
      <h3 className={isNew ? styles.new : styles.read}>
        {item.type === 'message' ? (
          <Link
            className={styles.link}
            href={`/messages/${encodeURIComponent(item.id)}`}
            prefetch={settled && isNew === true}
          >
            {item.title}
          </Link>
        ) : (
          <ResourceLink resource={item} onOpen={() => void markRead(item.id)} />
        )}
      </h3>
      {item.type === 'resource' && item.subTitle ? <Muted>{item.subTitle}</Muted> : null}
      <div className={styles.facts}>
        {isNew ? (
          <span className={styles.dot}>
            <Chip tone="good" icon={Circle}>
              {t('new')}
            </Chip>
          </span>
        ) : null}
        <Muted>
          <DeviceTime>{(now) => dates.day(item.insertedDate ?? '', now)}</DeviceTime>
        </Muted>
      </div>
    </ListItem>
  )
}
