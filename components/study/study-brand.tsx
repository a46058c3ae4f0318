'use client'

import { useState } from 'react'
import { useStudy } from './study'
import styles from './study.module.css'

/** The study's logo, name and organisation, for those who have not signed in; the app's icon where the team has said nothing. */
export function StudyBrand() {
  const { name, organization, logoUrl } = useStudy()
  const [broken, setBroken] = useState(false)
  return (
    <div className={styles.brand}>
      {/* Beside the name that it would repeat. */}
      <img
        className={styles.logo}
        src={(!broken && logoUrl) || '/icon.svg'}
        alt=""
        width={56}
        height={56}
        onError={() => setBroken(true)}
      />
      {name || organization ? (
        <div>
          {name ? <p className={styles.name}>{name}</p> : null}
          {organization ? <p className={styles.organization}>{organization}</p> : null}
        </div>
      ) : null}
    </div>
  )
}
