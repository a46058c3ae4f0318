import { Button } from '@/components/ui/button'
import { currentLocale, languageNames, locales, translator } from '@/lib/messages'
import styles from './language-switch.module.css'

/** The other languages, each under the name that it has for itself. A plain form: it needs no scripts. Nothing where there is one language. `back`: this page. */
export async function LanguageSwitch({ back }: { back: string }) {
  if (locales.length === 1) return null
  const t = await translator('language')
  const current = await currentLocale()
  return (
    <form method="post" action="/api/preferences" className={styles.languages} aria-label={t('label')}>
      <input type="hidden" name="back" value={back} />
      {locales
        .filter((locale) => locale !== current)
        .map((locale) => (
          <Button key={locale} type="submit" variant="quiet" name="language" value={locale} lang={locale}>
            {languageNames[locale]}
          </Button>
        ))}
    </form>
  )
}
