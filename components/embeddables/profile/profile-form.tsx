import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useLeaveWarning } from '@/components/ui/use-leave-warning'
import { WhyNotDone } from '../why-not-done'
import { languageInWords } from './languages'
import type { Language } from './profile'
import styles from './profile.module.css'
import { type Draft, FIELDS, type Field, shownValues, typeInto, valuesOf } from './profile-fields'
import { ProfileInputs } from './profile-inputs'
import type { ParticipantInfo } from './profile-schema'
import { zoneInWords } from './time-zones'
import { type Problems, useSaving } from './use-saving'

type ProfileFormProps = {
  info: ParticipantInfo
  languages: readonly Language[]
  draft: Draft
  setDraft: (draft: Draft) => void
  /** The form is done with: something was saved, or there is nothing to save. */
  onClose: (isSaved: boolean) => void
}

/** Changes what MyDataHelps has. What was typed stays until it is saved, or taken back on purpose. */
export function ProfileForm({ info, languages, draft, setDraft, onClose }: ProfileFormProps) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const tags = languages.map(({ tag }) => tag)
  const { busy, problems, failure, save } = useSaving({ draft, setDraft, languages: tags, onClose })
  const current = valuesOf(info)
  useLeaveWarning(Object.keys(draft).length > 0 && !busy)

  function errorOf(field: Field): string | undefined {
    const problem = problems[field]
    if (!problem) return undefined
    if (problem.kind !== 'conflict') return t(problem.kind)
    if (problem.now === '') return t('conflictEmpty')
    if (field === 'timeZone') return t('conflict', { value: zoneInWords(problem.now, locale) })
    if (field === 'preferredLanguage')
      return t('conflict', { value: languageInWords(problem.now, languages, locale) })
    return t('conflict', { value: problem.now })
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void save()
      }}
    >
      <ProblemList problems={problems} />
      <ProfileInputs
        values={shownValues(current, draft)}
        languages={languages}
        readOnly={busy}
        errorOf={errorOf}
        onType={(field, typed) => setDraft(typeInto(draft, field, typed, current))}
      />
      <div role="alert">
        {failure ? (
          <Notice>
            {t('notSaved')} <WhyNotDone failure={failure} /> {t('stillHere')}
          </Notice>
        ) : null}
      </div>
      <div className={styles.actions}>
        <Button type="submit" busy={busy}>
          {busy ? t('saving') : t('save')}
        </Button>
        <Button variant="quiet" onClick={() => (busy ? undefined : onClose(false))}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What is wrong, in one place, with a way to each field. Focus comes here: the fields may be far up the page. */
function ProblemList({ problems }: { problems: Problems }) {
  const t = useTranslations('profile')
  const list = useRef<HTMLDivElement>(null)
  const fields = FIELDS.filter((field) => problems[field])
  useEffect(() => {
    if (Object.keys(problems).length > 0) list.current?.focus()
  }, [problems])
  if (fields.length === 0) return null
  return (
    <section ref={list} tabIndex={-1} className={styles.problems} aria-labelledby="profile-problems">
      <h3 id="profile-problems">{t('problems', { count: fields.length })}</h3>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <a
              href={`#profile-${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(`profile-${field}`)?.focus()
              }}
            >
              {t(field)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
