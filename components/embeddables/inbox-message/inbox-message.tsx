'use client'

import { ArrowLeft } from 'lucide-react'
import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { PageHeading } from '@/components/navigation/page-heading'
import { useMyDataHelps } from '@/components/participant-session'
import { PageLink } from '@/components/ui/page-link'
import { Skeleton } from '@/components/ui/skeleton'
import { Failure, isNotPart } from '../embeddable-card'
import { surveyName } from '../inbox/inbox-query'
import { useMarkRead, useReadHere } from '../inbox/read-here'
import styles from './inbox-message.module.css'
import { inboxItemQuery } from './inbox-message-query'
import type { InboxItem } from './inbox-message-schema'
import { ItemBody } from './item-body'

/** One item of the inbox, as a page of its own. Without an ID there is nothing at this address. */
export function InboxMessage({ id }: { id: string | undefined }) {
  const t = useTranslations('message')
  return (
    <>
      <PageLink href="/messages">
        <ArrowLeft aria-hidden className={styles.back} />
        {t('back')}
      </PageLink>
      {id === undefined ? (
        <NotHere />
      ) : (
        <Suspense fallback={<Loading />}>
          <Item id={id} />
        </Suspense>
      )}
    </>
  )
}

function Item({ id }: { id: string }) {
  const t = useTranslations('message')
  const answer = useMyDataHelps(inboxItemQuery(id))
  const { data, error } = answer
  useOpened(id, data)
  if (error?.code === 'not_found' && !data) return <NotHere />
  if (isNotPart(error)) {
    return (
      <Frame title={t('title')}>
        <p>{t('notPart')}</p>
      </Frame>
    )
  }
  if (!data && !error) return <Loading />
  return (
    <Frame title={data ? titleOf(data) : t('title')}>
      <Failure what={t('error')} answer={answer} />
      {data ? <ItemBody item={data} /> : null}
    </Frame>
  )
}

function titleOf(item: InboxItem): string {
  return item.type === 'survey' ? surveyName(item) : item.title
}

/** Whatever is opened counts as read. It is told once; where that fails, the next time that it is opened. */
function useOpened(id: string, item: InboxItem | undefined): void {
  const markRead = useMarkRead()
  const readHere = useReadHere()
  const told = useRef(false)
  const isUnread = item?.type === 'message' && item.isNew === true && !readHere.has(id)
  useEffect(() => {
    if (!isUnread || told.current) return
    told.current = true
    void markRead(id)
  }, [id, isUnread, markRead])
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <article className={styles.card}>{children}</article>
    </>
  )
}

function Loading() {
  const t = useTranslations('message')
  return (
    <Frame title={t('title')}>
      <Skeleton label={t('loading')} lines={5} />
    </Frame>
  )
}

function NotHere() {
  const t = useTranslations('message')
  return (
    <Frame title={t('notHere')}>
      <p>{t('notHereText')}</p>
    </Frame>
  )
}
