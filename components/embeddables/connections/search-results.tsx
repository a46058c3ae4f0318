'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelpsPages } from '@/components/participant-session/use-my-data-helps-pages'
import { Button } from '@/components/ui/button'
import { searchQuery } from './connections-query'
import type { Provider, Settings } from './connections-schemas'
import { offered } from './offers'
import { ProviderAnswer } from './provider-answer'

type SearchResultsProps = {
  search: string
  settings: Settings
  /** How many there are to see, in words. */
  onFound: (words: string) => void
  onConnect: (provider: Provider) => void
}

/** What a search has found, a page at a time. */
export function SearchResults({ search, settings, onFound, onConnect }: SearchResultsProps) {
  const t = useTranslations('connections')
  const answer = useMyDataHelpsPages((pageID) => searchQuery(search, pageID), {
    nextPageID: (page) => page.nextPageID,
  })
  const { pages, hasMore, showMore, isLoadingMore } = answer
  const providers =
    pages &&
    offered(
      pages.flatMap((page) => page.externalAccountProviders),
      settings,
    )
  const count = providers?.length
  const { mark, markEnd } = useMark(count, hasMore)

  const words = count === undefined ? '' : hasMore ? t('foundFirst', { count }) : t('found', { count })
  const tell = useEffectEvent(onFound)
  useEffect(() => tell(words), [words])

  return (
    <>
      <ProviderAnswer
        answer={answer}
        providers={providers}
        nothing={t('foundNothing', { search })}
        mark={mark}
        onConnect={onConnect}
      />
      {hasMore ? (
        <Button
          variant="quiet"
          busy={isLoadingMore}
          onClick={() => {
            markEnd()
            showMore()
          }}
        >
          {isLoadingMore ? t('loadingMore') : t('showMore')}
        </Button>
      ) : null}
    </>
  )
}

/** When the last page takes "Show more" away, focus goes on to the first of what is new. */
function useMark(count: number | undefined, hasMore: boolean) {
  const [place, setPlace] = useState(-1)
  const row = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (hasMore || place < 0 || count === undefined || count <= place) return
    row.current?.focus()
    setPlace(-1)
  }, [count, hasMore, place])
  return { mark: { place, row }, markEnd: () => setPlace(count ?? -1) }
}
