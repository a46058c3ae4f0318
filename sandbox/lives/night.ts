import type { DayPlan } from './day-plan'
import type { Life } from './life'
import { wholeNumber } from './seed'

const MINUTE = 60_000

export type SleepStage = 'wake' | 'light' | 'deep' | 'rem'

export type SleepSegment = {
  stage: SleepStage
  start: Date
  end: Date
}

/** One sleep from bed to rising; its segments follow each other without a gap. */
export type Night = {
  start: Date
  end: Date
  segments: SleepSegment[]
}

/** The sleep that ended on a day, mostly begun on the evening before. Null when the watch was on its charger. */
export function nightBefore(life: Life, date: string, midnight: Date, plan: DayPlan): Night | null {
  const key = `${life.key}/${date}/night`
  if (wholeNumber(`${key}/charging`, 1, 14) === 1) return null
  const start = midnight.getTime() + (plan.bedtime + wholeNumber(`${key}/bedtime`, -20, 20)) * MINUTE
  const end = start + (plan.minutesInBed + wholeNumber(`${key}/length`, -25, 25)) * MINUTE
  return { start: new Date(start), end: new Date(end), segments: segmentsBetween(key, start, end) }
}

function segmentsBetween(key: string, start: number, end: number): SleepSegment[] {
  const segments: SleepSegment[] = []
  let from = start
  for (let cycle = 0; from < end; cycle++)
    for (const [stage, minutes] of cycleOf(`${key}/${cycle}`, cycle)) {
      if (from >= end) break
      const to = Math.min(from + minutes * MINUTE, end)
      segments.push({ stage, start: new Date(from), end: new Date(to) })
      from = to
    }
  return segments
}

/** Sleep comes in cycles of about ninety minutes: deep at first, with more dreams towards the morning. */
function cycleOf(key: string, cycle: number): [SleepStage, number][] {
  return [
    ['light', wholeNumber(`${key}/falling`, 14, 26)],
    ['deep', Math.max(5, wholeNumber(`${key}/deep`, 26, 38) - cycle * 7)],
    ['light', wholeNumber(`${key}/rising`, 16, 30)],
    ['rem', wholeNumber(`${key}/rem`, 8, 14) + cycle * 5],
    ['wake', wholeNumber(`${key}/wake`, 1, 6)],
  ]
}

/** Minutes spent in the stages named. */
export function minutesIn(night: Night, ...stages: SleepStage[]): number {
  return night.segments
    .filter(({ stage }) => stages.includes(stage))
    .reduce((sum, { start, end }) => sum + (end.getTime() - start.getTime()) / MINUTE, 0)
}
