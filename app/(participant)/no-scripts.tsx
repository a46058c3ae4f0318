import { Notice } from '@/components/ui/notice'
import { translator } from '@/lib/messages'
import { requestedUrl } from './gate'
import styles from './layout.module.css'

/** The parameter of an address by which a browser says that it runs no scripts. */
export const WITHOUT_SCRIPTS = 'without-scripts'

/** For a browser that runs no scripts: what that means, and the same page again, which then comes as one piece. */
export async function NoScripts() {
  const t = await translator('noScripts')
  const url = await requestedUrl()
  const asksAgain = !url.searchParams.has(WITHOUT_SCRIPTS)
  url.searchParams.set(WITHOUT_SCRIPTS, '')
  return (
    <div className={styles.noScripts}>
      {asksAgain ? (
        <noscript>
          <meta httpEquiv="refresh" content={`0; url=${url.pathname}${url.search}`} />
        </noscript>
      ) : null}
      <Notice>{t('text')}</Notice>
    </div>
  )
}
