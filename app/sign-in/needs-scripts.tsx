import { Notice } from '@/components/ui/notice'
import { translator } from '@/lib/messages'

/** For a browser that runs no scripts, in which the button is not shown: what signing in needs. */
export async function NeedsScripts() {
  const t = await translator('signInNoScripts')
  return (
    <noscript>
      <Notice>{t('text')}</Notice>
    </noscript>
  )
}
