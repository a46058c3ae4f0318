import { z } from 'zod'

/** Splits a list as the SDK joins it: by commas, where `\,` and `\\` stand for the characters themselves. */
export function splitList(text: string): string[] {
  const elements = ['']
  for (const [part] of text.matchAll(/\\.|[^\\]|\\$/gs)) {
    if (part === ',') elements.push('')
    else elements.push((elements.pop() ?? '') + (part.length === 2 ? part.slice(1) : part))
  }
  return elements
}

/** One value or several, escaped and joined by commas. */
export const list = z.string().transform(splitList)

/** One of some names in any letter case: the SDKs do not agree on theirs. */
export function oneOf<const Names extends readonly string[]>(names: Names) {
  return z
    .string()
    .transform((text) => names.find((name) => name.toLowerCase() === text.toLowerCase()) ?? text)
    .pipe(z.enum(names))
}

/** A GUID in any letter case; one that is none simply matches nothing. */
export const guid = z.string().toLowerCase()

/** A time that says nothing of its offset. JavaScript would read it by the clock of the computer. */
const WITHOUT_OFFSET = /^\d{4}-\d\d-\d\dT[\d:.]+$/

/** An offset whose plus was put into an address as it is, where a plus stands for a space. */
const LOST_PLUS = /^(\d{4}-\d\d-\d\dT[\d:.]+) (\d\d:?\d\d)$/

/** A moment, in UTC unless it says otherwise; a day without a time is its midnight. */
export const dateTime = z.string().transform((text, context) => {
  const written = WITHOUT_OFFSET.test(text) ? `${text}Z` : text.replace(LOST_PLUS, '$1+$2')
  const date = new Date(written)
  if (!Number.isNaN(date.getTime())) return date
  context.addIssue({ code: 'custom', message: `${text} is not a date` })
  return z.NEVER
})

/** Whether a record's value is one of those asked for; a value not asked for fits always, `null` means "none". */
export function isOneOf(wanted: string[] | undefined, value: string | null): boolean {
  return wanted === undefined || wanted.includes(value ?? 'null')
}

/** Whether a record's value is the one asked for; any is, when none was. */
export function isEqual(wanted: string | undefined, value: string | null): boolean {
  return wanted === undefined || wanted === value
}

/** Whether a date lies between two others, which are themselves outside. */
export function isBetween(date: Date, after: Date | undefined, before: Date | undefined): boolean {
  return (after === undefined || date > after) && (before === undefined || date < before)
}
