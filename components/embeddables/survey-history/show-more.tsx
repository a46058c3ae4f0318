import { type RefObject, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

type ShowMoreProps = {
  /** Holds the rows; each can take focus, and names its entry in `data-entry`. */
  list: RefObject<HTMLElement | null>
  /** The entries that are shown, in order. */
  ids: readonly string[]
  hasMore: boolean
  isLoading: boolean
  onPress: () => void
  /** The last page has brought nothing, and the button that had focus is gone. */
  onNothingMore: () => void
}

/** Has more rows shown, and moves focus to the first of them: the button is then far below, or gone. */
export function ShowMore({ list, ids, hasMore, isLoading, onPress, onNothingMore }: ShowMoreProps) {
  const t = useTranslations('surveyHistory')
  const before = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (before.current === undefined || isLoading) return
    const first = ids.find((id) => !before.current?.has(id))
    if (first !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(first)}"]`)?.focus()
    else if (!hasMore) onNothingMore()
    before.current = undefined
  }, [ids, isLoading, hasMore, list, onNothingMore])

  if (!hasMore) return null
  return (
    <Button
      variant="quiet"
      busy={isLoading}
      onClick={() => {
        before.current = new Set(ids)
        onPress()
      }}
    >
      {isLoading ? t('loadingMore') : t('showMore')}
    </Button>
  )
}
