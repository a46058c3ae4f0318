'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { useMyDataHelps } from '@/components/participant-session'
import styles from './project-header.module.css'

const schema = z.object({
  name: z.string(),
  organization: z.optional(
    z.nullable(
      z.object({ name: z.optional(z.nullable(z.string())), logoUrl: z.optional(z.nullable(z.string())) }),
    ),
  ),
})

/** The name of the study and of the organization behind it, with its logo. `baseUrl` is MyDataHelps's. */
export function ProjectHeader({ baseUrl }: { baseUrl: string }) {
  const t = useTranslations('project')
  const { data, error } = useMyDataHelps({ key: ['project'], read: (sdk) => sdk.getProjectInfo(), schema })
  // The study's name is no reason to stop anybody: without it the page still says what it is for.
  if (error && !data) return <div className={styles.header} />
  if (!data) {
    return (
      <div className={styles.header}>
        <span className="visually-hidden" role="status">
          {t('loading')}
        </span>
      </div>
    )
  }
  const { name, organization } = data
  return (
    <div className={styles.header}>
      {organization?.logoUrl ? <Logo url={new URL(organization.logoUrl, baseUrl).href} /> : null}
      <div>
        <p className={styles.project}>{name}</p>
        {organization?.name ? <p className={styles.organization}>{organization.name}</p> : null}
      </div>
    </div>
  )
}

/** Only beside the name that it would repeat, so it says nothing to a screen reader; and nothing if it is broken. */
function Logo({ url }: { url: string }) {
  const [broken, setBroken] = useState(false)
  return broken ? null : <img className={styles.logo} src={url} alt="" onError={() => setBroken(true)} />
}
