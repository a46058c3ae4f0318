import { z } from 'zod'

export const guid = z.guid()

/** ISO 8601 with an offset: without one, nobody could tell which moment is meant. */
export const dateTime = z.iso.datetime({ offset: true })

/** A moment on the participant's own clock; its offset stands in a field beside it. */
export const localDateTime = z.iso.datetime({ local: true })

export const optionalText = z.string().optional()

/** What the SDK leaves open, whatever JSON it is. */
export const anything = z.record(z.string(), z.any())
