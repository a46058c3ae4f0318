import { translator } from '@/lib/messages'
import styles from './layout.module.css'

/** The first thing that the keyboard reaches: past what all pages have. */
export async function SkipLink() {
  const t = await translator('navigation')
  return (
    <a className={styles.skip} href="#content">
      {t('skip')}
    </a>
  )
}
