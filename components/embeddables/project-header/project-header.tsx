'use client'

import { Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import styles from './project-header.module.css'
import { projectQuery } from './project-header-query'

/** The name of the study and of the organization behind it, with its logo. `baseUrl` is MyDataHelps's. */
export function ProjectHeader({ baseUrl }: { baseUrl: string }) {
  return (
    <div className={styles.header}>
      <Suspense fallback={<Loading />}>
        <Project baseUrl={baseUrl} />
      </Suspense>
    </div>
  )
}

function Project({ baseUrl }: { baseUrl: string }) {
  const { data, error } = useMyDataHelps(projectQuery)
  // The study's name is no reason to stop anybody: without it the page still says what it is for.
  if (!data) return error ? null : <Loading />
  const { name, organization } = data
  return (
    <>
      {organization?.logoUrl ? <Logo address={organization.logoUrl} baseUrl={baseUrl} /> : null}
      <div>
        <p className={styles.project}>{name}</p>
        {organization?.name ? <p className={styles.organization}>{organization.name}</p> : null}
      </div>
    </>
  )
}

function Loading() {
  const t = useTranslations('project')
  return (
    <span className="visually-hidden" role="status">
      {t('loading')}
    </span>
  )
}

/** Only beside the name that it would repeat, so it says nothing to a screen reader; and nothing if it is broken. */
function Logo({ address, baseUrl }: { address: string; baseUrl: string }) {
  const [broken, setBroken] = useState(false)
  // Not every text is an address, and to read one as such would bring down the page.
  if (broken || !URL.canParse(address, baseUrl)) return null
  return (
    <img
      className={styles.logo}
      src={new URL(address, baseUrl).href}
      alt=""
      onError={() => setBroken(true)}
    />
  )
}
