/** A date and a time as the clock of a time zone shows them: what the browser's own inputs give and take. */
export type WallTime = { day: string; time: string }

const MINUTE_MS = 60_000

/**
 * The moment at which the clock of a time zone shows `day` and `time`, with the offset that holds there then:
 * `2026-11-25T08:00:00+13:00`. MyDataHelps gives it back with the same offset; without one it would take it for UTC.
 */
export function momentOf({ day, time }: WallTime, timeZone: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  // The offset of the moment itself: near a change of the clocks, that of the first guess is another.
  const guess = offsetAt(asUtc, timeZone)
  const offset = offsetAt(asUtc - guess * MINUTE_MS, timeZone)
  return `${day}T${time}:00${written(offset)}`
}

/** What the clock of a time zone shows at a moment. */
export function wallTimeOf(moment: Date, timeZone: string): WallTime {
  const local = new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone) * MINUTE_MS).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/** Minutes by which the clock of a time zone is ahead of UTC. */
function offsetAt(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function written(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
