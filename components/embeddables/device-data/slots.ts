import { addDays, type Day } from './days'

/** Part of a day, by the clock of where it was: an hour, `2026-11-24T07`, or ten minutes, `2026-11-24T07:10`. */
export type Slot = string

const SLOT_MS = 10 * 60_000
const LONGEST_MS = 24 * 3_600_000

/** The hours of a day. */
export function hoursOf(day: Day): Slot[] {
  return Array.from({ length: 24 }, (_, hour) => `${day}T${String(hour).padStart(2, '0')}`)
}

/** The ten minutes of the night that ends on a day: from six in the evening before to six of that one. */
export function slotsOfNight(day: Day): Slot[] {
  return slotsBetween(`${addDays(day, -1)}T18:00`, `${day}T18:00`)
}

/** The slots of ten minutes whose middle lies between two local times. An end that is no time, or far away, gives none. */
export function slotsBetween(start: string, end: string): Slot[] {
  // Both are local: arithmetic of the clock, for which UTC stands in. What they say of an offset plays no part.
  const [from, to] = [asUtc(start), asUtc(end)]
  if (!(to - from <= LONGEST_MS)) return []
  const slots: Slot[] = []
  const half = SLOT_MS / 2
  for (let slot = Math.ceil((from - half) / SLOT_MS) * SLOT_MS; slot + half < to; slot += SLOT_MS)
    slots.push(new Date(slot).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length))
  return slots
}

function asUtc(local: string): number {
  return Date.parse(`${local.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`)
}

/** The slots from the first to the last that any series has something of: nobody looks at an empty evening. */
export function trimmed(
  slots: readonly Slot[],
  isKnown: (index: number) => boolean,
): [first: number, end: number] {
  const first = slots.findIndex((_, index) => isKnown(index))
  const last = slots.findLastIndex((_, index) => isKnown(index))
  return first === -1 ? [0, 0] : [first, last + 1]
}
