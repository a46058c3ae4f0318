/** The files that this study takes. A team edits this list: what a file is named, and what a phone calls it. */
export const ACCEPTED = [
  { ending: 'pdf', type: 'application/pdf', kind: 'document' },
  { ending: 'jpg', type: 'image/jpeg', kind: 'picture' },
  { ending: 'jpeg', type: 'image/jpeg', kind: 'picture' },
  { ending: 'png', type: 'image/png', kind: 'picture' },
  { ending: 'heic', type: 'image/heic', kind: 'picture' },
  { ending: 'webp', type: 'image/webp', kind: 'picture' },
  { ending: 'doc', type: 'application/msword', kind: 'document' },
  {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kind: 'document',
  },
  { ending: 'txt', type: 'text/plain', kind: 'document' },
] as const

/** For the browser's own dialog. */
export const ACCEPT = [...new Set(ACCEPTED.flatMap(({ ending, type }) => [`.${ending}`, type]))].join(',')

/** The same, for a photo that is taken now. */
export const ACCEPT_PHOTOS = ACCEPTED.filter(({ kind }) => kind === 'picture')
  .map(({ type }) => type)
  .join(',')

/** MyDataHelps takes no larger ones: the SDK throws. */
export const LARGEST_BYTES = 200 * 1024 * 1024

/** The category under which the study team finds what was sent here. */
export const CATEGORY = 'participant-files'

export type FileMistake = 'empty' | 'tooLarge' | 'wrongType'

/** Why a file cannot be sent; nothing if it can. Some phones do not tell a file's type, so its name will do. */
export function mistakeOf({
  name,
  type,
  size,
}: Pick<File, 'name' | 'type' | 'size'>): FileMistake | undefined {
  if (!ACCEPTED.some((accepted) => accepted.type === type || accepted.ending === endingOf(name)))
    return 'wrongType'
  if (size === 0) return 'empty'
  return size > LARGEST_BYTES ? 'tooLarge' : undefined
}

/** What a file is, as far as its name tells. */
export function kindOf(name: string): 'picture' | 'document' {
  return ACCEPTED.find(({ ending }) => ending === endingOf(name))?.kind ?? 'document'
}

/** A size for people: 2.4 MB, with the unit's name as `Intl` has it. */
export function sizeOf(bytes: number): { amount: number; unit: 'kilobyte' | 'megabyte' } {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1000
    ? { amount: kilobytes, unit: 'kilobyte' }
    : { amount: Math.round(kilobytes / 102.4) / 10, unit: 'megabyte' }
}

function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
