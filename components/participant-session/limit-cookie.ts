import type { LimitMemory } from './request-limit'

/**
 * Until when a participant's requests are limited outlives the page in a cookie: a reload would otherwise ask at
 * once, from the server as well as from the browser. It opens nothing and says nothing of the person.
 */
export const LIMIT_COOKIE = 'limited-until'

/** No limit lasts longer: it is by the hour. A clock that was set meanwhile would make it days. */
export const LONGEST_LIMIT_MS = 60 * 60_000

/** Reads the cookie's value: milliseconds since the epoch, or 0 where it is about nobody, or about somebody else. */
export function limitedUntil(value: string | undefined, userKey: string): number {
  const [key, until] = value?.split('.') ?? []
  return key === userKey && until !== undefined && /^\d{1,16}$/.test(until) ? Number(until) : 0
}

/** The memory of a limit in the browser; on the server it knows of none. */
export function memoryOf(userKey: string): LimitMemory {
  return {
    read() {
      if (typeof document === 'undefined') return 0
      const cookies = document.cookie.split('; ').map((cookie) => cookie.split('='))
      const until = limitedUntil(cookies.find(([name]) => name === LIMIT_COOKIE)?.[1], userKey)
      return Math.min(Math.max(0, until - Date.now()), LONGEST_LIMIT_MS)
    },
    write(milliseconds) {
      const until = Date.now() + milliseconds
      const seconds = Math.ceil(milliseconds / 1000)
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that this is for
      document.cookie = `${LIMIT_COOKIE}=${userKey}.${Math.ceil(until)}; Path=/; SameSite=Lax; Max-Age=${seconds}`
    },
  }
}
