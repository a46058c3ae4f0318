import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './inbox.module.css'
import { safeLink } from './safe-link'

/** A way to something that the study team recommends. Without an address that may be followed it is only named. */
export function ResourceLink({
  resource,
  onOpen,
}: {
  resource: { title: string; url: string }
  onOpen?: () => void
}) {
  const t = useTranslations('messages')
  const href = safeLink(resource.url)
  if (!href) return <span className={styles.link}>{resource.title}</span>
  return (
    <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer" onClick={onOpen}>
      {resource.title}
      <ExternalLink aria-hidden className={styles.external} />
      <span className="visually-hidden"> {t('newTab')}</span>
    </a>
  )
}
