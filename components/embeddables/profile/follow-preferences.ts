import type { Values } from './profile-fields'
import { rememberSaved } from './use-saved-before'

/**
 * Has the app itself follow a language or a time zone that was saved: it keeps both for this browser, and the page is
 * loaded anew, because everything on it is written in them.
 */
export async function followPreferences(
  changes: Partial<Values>,
  languages: readonly string[],
): Promise<void> {
  const { preferredLanguage = '', timeZone = '' } = changes
  const language = languages.find(
    (tag) => tag === preferredLanguage || tag === preferredLanguage.split('-')[0],
  )
  const wishes = new FormData()
  if (language) wishes.set('language', language)
  if (timeZone) wishes.set('timeZone', timeZone)
  if (!language && !timeZone) return
  // MyDataHelps has them in any case; the app follows at the next sign-in where this fails.
  const answer = await fetch('/api/preferences', { method: 'POST', body: wishes, redirect: 'manual' }).catch(
    () => undefined,
  )
  if (answer?.type !== 'opaqueredirect') return
  rememberSaved()
  window.location.reload()
}
