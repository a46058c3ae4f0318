/** Cookies in which a person's own choices stand, beside the session, which they outlive. */
export const LANGUAGE_COOKIE = 'language'
export const TIME_ZONE_COOKIE = 'time-zone'

/** A year. */
export const PREFERENCE_SECONDS = 365 * 24 * 60 * 60

/** Whether dates can be written in this time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}
