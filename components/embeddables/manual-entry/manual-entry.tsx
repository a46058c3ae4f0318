'use client'

import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import type { SessionError } from '@/components/participant-session'
import { toSessionError } from '@/components/participant-session/errors'
import { useMyDataHelpsPages } from '@/components/participant-session/use-my-data-helps-pages'
import { unitsOf } from '@/components/regional-units'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { Failure } from '../embeddable-card'
import { Entries } from './entries'
import { type Draft, numbersOf, pointOf, readingOf } from './entry'
import { EntryForm } from './entry-form'
import styles from './manual-entry.module.css'
import { entriesQuery } from './manual-entry-query'
import type { Point } from './manual-entry-schema'
import { MANUAL_READINGS, type Reading } from './manual-readings'
import { wallTimeOf } from './moment'
import { TakeBackDialog } from './take-back-dialog'
import { usePersist } from './use-persist'

/** Readings that the participant takes and writes down: a list of kinds, a form, and what there is so far. */
export function ManualEntry() {
  const t = useTranslations('manualEntry')
  const { timeZone, region } = useDates()
  const entries = useMyDataHelpsPages(entriesQuery, { nextPageID: (page) => page.nextPageID })
  const { save, takeBack } = usePersist()
  const [draft, setDraft] = useState<Draft>()
  const [leaving, setLeaving] = useState<Point>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<SessionError>()
  const [done, setDone] = useState<'saved' | 'deleted'>()
  const heading = useRef<HTMLHeadingElement>(null)
  const units = unitsOf(region)

  // What was pressed is gone with the form, or with the entry: after the dialog, which gives focus back to it.
  useEffect(() => {
    if (done) heading.current?.focus()
  }, [done])

  function open(next: Draft): void {
    setDone(undefined)
    setFailure(undefined)
    setDraft(next)
  }

  function begin(reading: Reading): void {
    open({ reading, identifier: crypto.randomUUID(), texts: {}, ...wallTimeOf(new Date(), timeZone) })
  }

  function correct(point: Point): void {
    const reading = readingOf(point)
    if (!reading) return
    const numbers = numbersOf(point, reading, units) ?? []
    const texts = reading.fields.map(({ key, decimals }, index) => {
      const number = numbers[index]
      return [
        key,
        number === undefined
          ? ''
          : number.toLocaleString(region, { maximumFractionDigits: decimals, useGrouping: false }),
      ]
    })
    open({
      reading,
      identifier: point.identifier ?? crypto.randomUUID(),
      texts: Object.fromEntries(texts),
      ...wallTimeOf(new Date(point.observationDate ?? Date.now()), timeZone),
      corrects: point,
    })
  }

  /** Does something that writes; tells how it went. */
  async function attempt(write: () => Promise<void>, result: 'saved' | 'deleted'): Promise<void> {
    setBusy(true)
    setFailure(undefined)
    try {
      await write()
      setDraft(undefined)
      setLeaving(undefined)
      setDone(result)
    } catch (reason) {
      setFailure(toSessionError(reason))
    } finally {
      setBusy(false)
    }
  }

  function cancel(): void {
    setDraft(undefined)
    heading.current?.focus()
  }

  return (
    <Card title={t('title')} headingId="manual-entry" headingRef={heading}>
      <p role="status" className={styles.done}>
        {done ? t(done) : null}
      </p>
      {draft ? (
        <EntryForm
          key={draft.identifier}
          draft={draft}
          onChange={setDraft}
          onSave={() => void attempt(() => save(pointOf(draft, units, timeZone), draft.corrects), 'saved')}
          onCancel={cancel}
          busy={busy}
          failure={failure}
        />
      ) : (
        <div className={styles.actions}>
          {MANUAL_READINGS.map((reading) => (
            <Button key={reading.key} variant="quiet" onClick={() => begin(reading)}>
              <Plus aria-hidden className={styles.icon} />
              {t(`${reading.key}Add`)}
            </Button>
          ))}
        </div>
      )}
      <Failure what={t('error')} answer={entries} />
      {entries.pages || entries.error ? null : <Skeleton label={t('loading')} lines={2} />}
      <Entries
        entries={entries}
        onChange={correct}
        onTakeBack={(point) => {
          setDone(undefined)
          setFailure(undefined)
          setLeaving(point)
        }}
      />
      <TakeBackDialog
        point={leaving}
        busy={busy}
        failure={failure}
        onConfirm={(point) => void attempt(() => takeBack(point), 'deleted')}
        onCancel={() => setLeaving(undefined)}
      />
    </Card>
  )
}
