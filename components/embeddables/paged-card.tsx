'use client'

import { type ReactNode, type Ref, Suspense, useEffect, useRef } from 'react'
import type * as z from 'zod/mini'
import type { BrowserQuery } from '@/components/participant-session'
import { type Pages, useMyDataHelpsPages } from '@/components/participant-session/use-my-data-helps-pages'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { List } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Failure, isNotPart } from './embeddable-card'

type PagedCardProps<Schema extends z.ZodMiniType, Item> = {
  pageQuery: (pageID?: string) => BrowserQuery<Schema>
  nextPageID: (page: z.infer<Schema>) => string | null | undefined
  itemsOf: (page: z.infer<Schema>) => readonly Item[]
  title: string
  headingId: string
  headingRef?: Ref<HTMLHeadingElement> | undefined
  /** Stands above the list, whatever there is of it. */
  top?: ReactNode
  words: {
    loading: string
    nothing: string
    error: string
    /** For what the study has not switched on, or does not allow here. */
    notPart: string
    showMore: string
    loadingMore: string
  }
  /** One item, as a `ListItem`. */
  children: (item: Item) => ReactNode
}

/** How many items the skeleton has: about what fits on a phone's screen. */
const SKELETON_ITEMS = 4

/** The frame of an Embeddable that is a list, which MyDataHelps gives page by page, in whichever state it is. */
export function PagedCard<Schema extends z.ZodMiniType, Item>(props: PagedCardProps<Schema, Item>) {
  const { title, headingId, headingRef, top, words } = props
  return (
    <Card title={title} headingId={headingId} {...(headingRef ? { headingRef } : {})}>
      {top}
      <Suspense fallback={<Skeleton label={words.loading} lines={SKELETON_ITEMS} shape="items" />}>
        <Content {...props} />
      </Suspense>
    </Card>
  )
}

function Content<Schema extends z.ZodMiniType, Item>(props: PagedCardProps<Schema, Item>) {
  const { pageQuery, nextPageID, itemsOf, words, children } = props
  const answer = useMyDataHelpsPages(pageQuery, { nextPageID })
  const { pages, error, hasMore } = answer
  // Only of the first page does it say that; a later one leaves what there is.
  if (pages === undefined && isNotPart(error)) return <Muted>{words.notPart}</Muted>
  if (pages === undefined && !error) {
    return <Skeleton label={words.loading} lines={SKELETON_ITEMS} shape="items" />
  }
  const items = pages?.flatMap(itemsOf) ?? []
  return (
    <>
      <Failure what={words.error} answer={answer} />
      {pages !== undefined && items.length === 0 && !hasMore ? <Muted>{words.nothing}</Muted> : null}
      {items.length > 0 || hasMore ? (
        <Items {...answer} words={words} count={items.length}>
          {items.map(children)}
        </Items>
      ) : null}
    </>
  )
}

type ItemsProps = Pick<Pages<unknown>, 'hasMore' | 'showMore' | 'isLoadingMore'> & {
  words: { showMore: string; loadingMore: string }
  count: number
  children: ReactNode
}

/** After "Show more", focus is on the first of the items that have come: there one reads on. */
function Items({ words, count, hasMore, showMore, isLoadingMore, children }: ItemsProps) {
  const list = useRef<HTMLDivElement>(null)
  const seen = useRef<number>(undefined)
  useEffect(() => {
    if (seen.current === undefined || count <= seen.current) return
    const first = list.current?.querySelectorAll('li').item(seen.current)
    seen.current = undefined
    if (!first) return
    first.tabIndex = -1
    first.focus()
  }, [count])
  return (
    <div ref={list}>
      <List>{children}</List>
      {hasMore ? (
        <Button
          variant="quiet"
          busy={isLoadingMore}
          onClick={() => {
            seen.current = count
            showMore()
          }}
        >
          {isLoadingMore ? words.loadingMore : words.showMore}
        </Button>
      ) : null}
    </div>
  )
}
