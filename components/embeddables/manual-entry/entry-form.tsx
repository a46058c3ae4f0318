import { type SubmitEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import type { SessionError } from '@/components/participant-session'
import { unitsOf } from '@/components/regional-units'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type Draft, limitsOf, type Problem, problemsOf } from './entry'
import styles from './manual-entry.module.css'
import type { ManualReading } from './manual-readings'
import { wallTimeOf } from './moment'
import { NotDone } from './not-done'

type EntryFormProps = {
  draft: Draft
  onChange: (draft: Draft) => void
  /** Takes a draft without problems. */
  onSave: () => void
  onCancel: () => void
  busy: boolean
  /** Why it was not saved. What was typed stands. */
  failure: SessionError | undefined
}

/** Asks for the numbers of a reading, and when it was taken. */
export function EntryForm({ draft, onChange, onSave, onCancel, busy, failure }: EntryFormProps) {
  const t = useTranslations('manualEntry')
  const { timeZone, region, number } = useDates()
  const [problems, setProblems] = useState<Partial<Record<string, Problem>>>({})
  const form = useRef<HTMLFormElement>(null)
  const units = unitsOf(region)
  const reading: ManualReading = draft.reading

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (busy) return
    const found = problemsOf(draft, { units, timeZone, now: new Date() })
    setProblems(found)
    const [first] = Object.keys(found)
    const wrong = form.current?.elements.namedItem(first ?? '')
    if (first === undefined) onSave()
    else if (wrong instanceof HTMLElement) wrong.focus()
  }

  const limits = (least: number, most: number) => t('range', { least: number(least), most: number(most) })
  const today = wallTimeOf(new Date(), timeZone).day
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <h3>{draft.corrects ? t(`${draft.reading.key}Change`) : t(`${draft.reading.key}Add`)}</h3>
      {draft.reading.fields.map((field, index) => {
        const { least, most } = limitsOf(reading, field, units)
        const problem = problems[field.key]
        const unit = reading.isWeight
          ? units.weight === 'pound'
            ? t('pounds')
            : t('kilograms')
          : reading.units
        return (
          <Field
            key={field.key}
            label={t(`${field.key}Label`)}
            hint={unit}
            error={problem === 'missing' ? t('missing') : problem ? limits(least, most) : undefined}
          >
            {(props) => (
              <input
                {...props}
                name={field.key}
                inputMode={field.decimals > 0 ? 'decimal' : 'numeric'}
                autoComplete="off"
                // biome-ignore lint/a11y/noAutofocus: the form opens by a press, and its first question is what it was pressed for.
                autoFocus={index === 0}
                value={draft.texts[field.key] ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  onChange({ ...draft, texts: { ...draft.texts, [field.key]: value } })
                }
              />
            )}
          </Field>
        )
      })}
      <div className={styles.when}>
        <Field
          label={t('day')}
          error={
            problems.day === 'missing'
              ? t('whenMissing')
              : problems.day === 'future'
                ? t('future')
                : undefined
          }
        >
          {(props) => (
            <input
              {...props}
              type="date"
              name="day"
              max={today}
              value={draft.day}
              onChange={({ currentTarget: { value } }) => onChange({ ...draft, day: value })}
            />
          )}
        </Field>
        <Field label={t('time')}>
          {(props) => (
            <input
              {...props}
              type="time"
              name="time"
              value={draft.time}
              onChange={({ currentTarget: { value } }) => onChange({ ...draft, time: value })}
            />
          )}
        </Field>
      </div>
      <NotDone what={t('notSaved')} error={failure} />
      <div className={styles.actions}>
        <Button type="submit" busy={busy}>
          {busy ? t('saving') : t('save')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
