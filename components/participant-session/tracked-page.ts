const PAGES = [
  '/',
  '/surveys',
  '/data',
  '/messages',
  '/messages/{id}',
  '/you',
  '/you/connections',
  '/you/files',
] as const

export type TrackedPage = (typeof PAGES)[number]

/** The page that an address shows, without what is somebody's in it; nothing for an address that is not on the list. */
export function patternOf(pathname: string): TrackedPage | undefined {
  const pattern = pathname.replace(/^\/messages\/[^/]+$/, '/messages/{id}')
  return PAGES.find((page) => page === pattern)
}
