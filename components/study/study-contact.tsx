'use client'

import { Mail, Phone } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Study, useStudy } from './study'
import styles from './study.module.css'

/**
 * How to reach the study team. It asks nobody, so it is there when nothing else is: the team's own settings say it, or
 * `known` where MyDataHelps has told. Nothing where neither does.
 */
export function StudyContact({ known }: { known?: Pick<Study, 'email' | 'phone'> }) {
  const t = useTranslations('contact')
  const study = useStudy()
  const email = known?.email || study.email
  const phone = known?.phone || study.phone
  if (!email && !phone) return null
  return (
    <ul className={styles.contact} aria-label={t('title')}>
      {email ? (
        <li>
          <a href={`mailto:${email}`}>
            <Mail aria-hidden className={styles.icon} />
            <span className="visually-hidden">{t('email')} </span>
            {email}
          </a>
        </li>
      ) : null}
      {phone ? (
        <li>
          <a href={`tel:${phone.replace(/[^\d+*#,;]/g, '')}`}>
            <Phone aria-hidden className={styles.icon} />
            <span className="visually-hidden">{t('phone')} </span>
            {phone}
          </a>
        </li>
      ) : null}
    </ul>
  )
}
