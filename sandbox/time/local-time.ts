const OFFSET = /^[+-]\d\d:\d\d$/

const formats = new Map<string, Intl.DateTimeFormat>()

const DAY_MILLISECONDS = 86_400_000
/** The last that a date can tell. */
const LAST_MOMENT = 8_640_000_000_000_000
/** Of some years. */
const MOST_DAYS = 5_000
/** To ask the calendar takes long, and a month of points has thousands of moments. */
const offsetsByDay = new Map<Intl.DateTimeFormat, Map<number, string | null>>()

/** A date in UTC with an explicit offset: `2020-06-16T15:23:00.967+00:00`. */
export function withUtcOffset(date: Date): string {
  return date.toISOString().replace('Z', '+00:00')
}

/** A date as the participant's own clock shows it, with its offset: `2020-06-16T11:23:00.967-04:00`. */
export function inTimeZone(date: Date, timeZone: string | undefined): string {
  const offset = utcOffset(date, timeZone)
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  const milliseconds = (hours * 60 + minutes) * 60_000 * (offset.startsWith('-') ? -1 : 1)
  return new Date(date.getTime() + milliseconds).toISOString().replace('Z', offset)
}

/** A date as the participant's own clock shows it, without an offset: `2020-06-16T11:23:00`. */
export function localDateTime(date: Date, timeZone: string | undefined): string {
  return inTimeZone(date, timeZone).slice(0, 'yyyy-mm-ddThh:mm:ss'.length)
}

/** The calendar day of a moment in a time zone: `2020-06-16`. */
export function localDate(date: Date, timeZone: string | undefined): string {
  return inTimeZone(date, timeZone).slice(0, 'yyyy-mm-dd'.length)
}

/** The midnight with which a calendar day begins in a time zone. */
export function startOfDay(date: string, timeZone: string | undefined): Date {
  const midnight = (offset: string) => new Date(`${date}T00:00:00${offset}`)
  const nearby = midnight(utcOffset(midnight('+00:00'), timeZone))
  // Once more, with the offset that holds there: the clocks may change between the two.
  return midnight(utcOffset(nearby, timeZone))
}

/** The moment at which a clock shows this time of a calendar day. */
export function momentAt(date: string, time: string, timeZone: string | undefined): Date {
  const shown = (offset: string) => new Date(`${date}T${time}:00${offset}`)
  const nearby = shown(utcOffset(startOfDay(date, timeZone), timeZone))
  return shown(utcOffset(nearby, timeZone))
}

/** The calendar day after one. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length)
}

/** The offset of a time zone at a moment: `-04:00`. An offset stands for itself, an unknown zone for UTC. */
export function utcOffset(date: Date, timeZone = 'UTC'): string {
  if (OFFSET.test(timeZone)) return timeZone
  const format = formatIn(timeZone)
  return offsetOnDay(format, Math.floor(date.getTime() / DAY_MILLISECONDS)) ?? offsetAt(format, date)
}

/** The offset that holds all through a day in UTC, counted from the epoch; null where the clocks change on it. */
function offsetOnDay(format: Intl.DateTimeFormat, day: number): string | null {
  const days = offsetsByDay.get(format) ?? new Map<number, string | null>()
  const known = days.get(day)
  if (known !== undefined) return known
  const midnight = offsetAt(format, new Date(day * DAY_MILLISECONDS))
  const next = offsetAt(format, new Date(Math.min((day + 1) * DAY_MILLISECONDS, LAST_MOMENT)))
  const offset = midnight === next ? midnight : null
  if (days.size >= MOST_DAYS) days.clear()
  days.set(day, offset)
  offsetsByDay.set(format, days)
  return offset
}

function offsetAt(format: Intl.DateTimeFormat, date: Date): string {
  const name = format.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return name === 'GMT' ? '+00:00' : name.slice('GMT'.length, 'GMT+00:00'.length)
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  try {
    const created = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, created)
    return created
  } catch {
    // Participants write their own time zone: one that does not exist must not turn every list into an error 500.
    return formatIn('UTC')
  }
}
