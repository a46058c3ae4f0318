'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useKept } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { EmbeddableCard } from '../embeddable-card'
import styles from './profile.module.css'
import type { Draft } from './profile-fields'
import { ProfileForm } from './profile-form'
import { profileQuery } from './profile-query'
import { ProfileSummary } from './profile-summary'
import { useSavedBefore } from './use-saved-before'

/** A language to choose: its tag, and what it calls itself. */
export type Language = { tag: string; name: string }

/** Who the participant is, as MyDataHelps has it, and a form to change it. `languages`: those that the app speaks. */
export function Profile({ languages }: { languages: readonly Language[] }) {
  const t = useTranslations('profile')
  const heading = useRef<HTMLHeadingElement>(null)
  const [draft, setDraft] = useKept<Draft>('profile', {})
  const [editing, setEditing] = useState(() => Object.keys(draft).length > 0)
  const [saved, setSaved] = useSavedBefore()

  function close(isSaved: boolean): void {
    setDraft({})
    setEditing(false)
    setSaved(isSaved)
    // The form goes away with the button that was pressed.
    heading.current?.focus()
  }

  return (
    <EmbeddableCard
      query={profileQuery}
      title={t('title')}
      headingId="profile"
      headingRef={heading}
      lines={7}
      words={{ loading: t('loading'), nothing: '', error: t('error'), notPart: t('notPart') }}
      isNothing={() => false}
      // Always there, because a screen reader tells only what changes in a region that it knows.
      top={
        <p role="status" className={styles.saved}>
          {saved ? t('saved') : null}
        </p>
      }
    >
      {(info) =>
        editing ? (
          <ProfileForm info={info} languages={languages} draft={draft} setDraft={setDraft} onClose={close} />
        ) : (
          <>
            <ProfileSummary info={info} languages={languages} />
            <div>
              <Button
                variant="quiet"
                onClick={() => {
                  setSaved(false)
                  setEditing(true)
                  // Not the first input: that would open a phone's keyboard over what there is to read.
                  heading.current?.focus()
                }}
              >
                {t('change')}
              </Button>
            </div>
          </>
        )
      }
    </EmbeddableCard>
  )
}
