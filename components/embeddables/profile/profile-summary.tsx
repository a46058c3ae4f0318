import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { DeviceTime } from '@/components/ui/device-time'
import { Muted } from '@/components/ui/notice'
import { languageInWords } from './languages'
import type { Language } from './profile'
import styles from './profile.module.css'
import type { ParticipantInfo } from './profile-schema'
import { addressIn, nameIn } from './profile-words'
import { zoneInWords } from './time-zones'

/** What MyDataHelps has, to read. */
export function ProfileSummary({
  info,
  languages,
}: {
  info: ParticipantInfo
  languages: readonly Language[]
}) {
  const t = useTranslations('profile')
  const locale = useLocale()
  const { email, mobilePhone, preferredLanguage, timeZone } = info.demographics ?? {}
  return (
    <>
      <dl className={styles.summary}>
        <Row name={t('name')}>{nameIn(info)}</Row>
        <Row name={t('address')}>{addressIn(info).join('\n')}</Row>
        {/* What a browser calls a language or a time zone may differ from what the server does. */}
        <Row name={t('preferredLanguage')}>
          {preferredLanguage ? (
            <DeviceTime>{() => languageInWords(preferredLanguage, languages, locale)}</DeviceTime>
          ) : null}
        </Row>
        <Row name={t('timeZone')}>
          {timeZone ? <DeviceTime>{() => zoneInWords(timeZone, locale)}</DeviceTime> : null}
        </Row>
        {email ? <Row name={t('email')}>{email}</Row> : null}
        {mobilePhone ? <Row name={t('mobilePhone')}>{mobilePhone}</Row> : null}
      </dl>
      {email || mobilePhone ? (
        <div>
          <Muted>{t('fixed')}</Muted>
          <a href="#contact" className={styles.contact}>
            {t('contact')}
          </a>
        </div>
      ) : null}
    </>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations('profile')
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children || <span className={styles.none}>{t('none')}</span>}</dd>
    </div>
  )
}
