'use client'

import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { StudyContact } from '@/components/study/study-contact'
import { Card } from '@/components/ui/card'
import { projectQuery } from '../project-header/project-header-query'

/** How to reach the study team: as MyDataHelps has it, and as the team has set it where MyDataHelps cannot be asked. */
export function ContactCard() {
  const t = useTranslations('contact')
  return (
    <Card title={t('title')} headingId="contact">
      <p>{t('text')}</p>
      <Suspense fallback={<StudyContact />}>
        <Known />
      </Suspense>
    </Card>
  )
}

function Known() {
  const { data } = useMyDataHelps(projectQuery)
  return (
    <StudyContact
      known={{ email: data?.supportEmail ?? undefined, phone: data?.supportPhone ?? undefined }}
    />
  )
}
