import type { ParticipantInfo } from './profile-schema'

/** What participants may change, by the names of MyDataHelps, in the order of the form. */
export const FIELDS = [
  'firstName',
  'middleName',
  'lastName',
  'street1',
  'street2',
  'city',
  'state',
  'postalCode',
  'preferredLanguage',
  'timeZone',
] as const

/** What nobody can change once they are enrolled: the study team does it. */
export const FIXED_FIELDS = ['email', 'mobilePhone'] as const

export type Field = (typeof FIELDS)[number]
export type Values = Record<Field, string>

/**
 * What has been typed and not been saved: only fields that were touched, each with what stood there when it was. What
 * nobody touched is not written, and so cannot overwrite what another tab, or the study team, has written meanwhile.
 */
export type Draft = Partial<Record<Field, { seen: string; typed: string }>>

const LONGEST = 200

/** The fields with their values; a field that has none is empty. */
export function valuesOf({ demographics }: ParticipantInfo): Values {
  return eachField((field) => demographics?.[field] ?? '')
}

function eachField(text: (field: Field) => string): Values {
  return {
    firstName: text('firstName'),
    middleName: text('middleName'),
    lastName: text('lastName'),
    street1: text('street1'),
    street2: text('street2'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postalCode'),
    preferredLanguage: text('preferredLanguage'),
    timeZone: text('timeZone'),
  }
}

/** What the form shows: what was typed, and else what MyDataHelps has. */
export function shownValues(current: Values, draft: Draft): Values {
  return eachField((field) => draft[field]?.typed ?? current[field])
}

/** The draft after somebody typed into a field. What is back to what it was counts as not touched. */
export function typeInto(draft: Draft, field: Field, typed: string, current: Values): Draft {
  const { [field]: before, ...others } = draft
  const seen = before?.seen ?? current[field]
  return typed === seen ? others : { ...others, [field]: { seen, typed } }
}

/** What is to be written, without the spaces around it; an empty text takes a value away. */
export function changesIn(draft: Draft): Partial<Values> {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const { seen, typed = '' } = draft[field] ?? {}
      return seen === undefined || typed.trim() === seen ? [] : [[field, typed.trim()]]
    }),
  )
}

export type Mistake = 'missing' | 'tooLong'

/** What cannot be saved as it stands. A name may be missing, but not be taken away. */
export function mistakesIn(draft: Draft): Partial<Record<Field, Mistake>> {
  const mistakes: Partial<Record<Field, Mistake>> = {}
  for (const field of FIELDS) {
    const typed = changesIn(draft)[field]
    if (typed === undefined) continue
    if (typed === '' && (field === 'firstName' || field === 'lastName')) mistakes[field] = 'missing'
    if (typed.length > LONGEST) mistakes[field] = 'tooLong'
  }
  return mistakes
}

/** Fields that were changed here, and meanwhile, to something else, elsewhere. */
export function conflictsIn(draft: Draft, current: Values): Field[] {
  const changes = changesIn(draft)
  return FIELDS.filter((field) => {
    const wanted = changes[field]
    return wanted !== undefined && current[field] !== draft[field]?.seen && current[field] !== wanted
  })
}

/** The draft of somebody who has been told what MyDataHelps has now, and may write over it. */
export function draftSeen(draft: Draft, current: Values): Draft {
  const entries = FIELDS.flatMap((field) => {
    const typed = draft[field]?.typed
    return typed === undefined ? [] : [[field, { seen: current[field], typed }] as const]
  })
  return Object.fromEntries(entries)
}
