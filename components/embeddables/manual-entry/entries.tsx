import { useTranslations } from 'use-intl'
import type { Pages } from '@/components/participant-session/use-my-data-helps-pages'
import { Button } from '@/components/ui/button'
import { List, ListItem } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { readingOf } from './entry'
import styles from './manual-entry.module.css'
import type { Point } from './manual-entry-schema'
import { useEntryWords } from './use-entry-words'

type EntriesProps = {
  entries: Pages<{ deviceDataPoints: Point[] }>
  onChange: (point: Point) => void
  onTakeBack: (point: Point) => void
}

/** What was written down, the latest first; each can be corrected and taken back. */
export function Entries({ entries, onChange, onTakeBack }: EntriesProps) {
  const t = useTranslations('manualEntry')
  const words = useEntryWords()
  const points = (entries.pages ?? []).flatMap(({ deviceDataPoints }) => deviceDataPoints).filter(readingOf)
  if (points.length === 0) return entries.pages ? <Muted>{t('none')}</Muted> : null
  return (
    <>
      <List>
        {points.map((point) => {
          const { title, amount, when } = words(point)
          // Buttons that look the same are told apart by what they are for.
          const what = t('entry', { title, amount, when })
          return (
            <ListItem key={point.id} className={styles.entry}>
              <div>
                <p className={styles.amount}>
                  <span className={styles.title}>{title}</span> {amount}
                </p>
                <Muted>{when}</Muted>
              </div>
              <div className={styles.actions}>
                <Button
                  variant="quiet"
                  aria-label={t('changeThis', { what })}
                  onClick={() => onChange(point)}
                >
                  {t('change')}
                </Button>
                <Button
                  variant="quiet"
                  aria-label={t('deleteThis', { what })}
                  onClick={() => onTakeBack(point)}
                >
                  {t('delete')}
                </Button>
              </div>
            </ListItem>
          )
        })}
      </List>
      {entries.hasMore ? (
        <Button variant="quiet" busy={entries.isLoadingMore} onClick={entries.showMore}>
          {t('showMore')}
        </Button>
      ) : null}
    </>
  )
}
