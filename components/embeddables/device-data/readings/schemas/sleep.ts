import * as z from 'zod/mini'
import { word } from '../../../text-schemas'
import type { Part, Source } from '../../measurement'
import { localDay, measured } from './measured'

const page = z.object({
  sleepStageSummaries: z.array(z.object({ date: word, value: word, duration: word })),
})

/** The stages by the words that their names hold, whoever named them; time in bed is no sleep, and no stage. */
const STAGES: [word: RegExp, part: Part | undefined][] = [
  [/in.?bed/i, undefined],
  [/deep/i, 'deep'],
  [/rem/i, 'rem'],
  [/light|core/i, 'light'],
  [/awake|wake|restless/i, 'awake'],
  [/asleep|sleeping/i, 'asleep'],
]

/** The stage that a device means; nothing where it is none. */
export function stageOf(name: string): Part | undefined {
  return STAGES.find(([word]) => word.test(name))?.[1]
}

/** Minutes of `hh:mm:ss`, with days before it where there are any: `1.02:30:00`. Anything else tells no time. */
export function minutesOf(duration: string): number {
  const [, days = '0', hours, minutes, seconds] = /^(?:(\d+)\.)?(\d+):(\d\d):(\d\d)/.exec(duration) ?? []
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
}

/** How long each stage of each night was. A night belongs to the day on which it ends. */
export function sleepSchema(source: Source) {
  return measured(page, ({ sleepStageSummaries }) =>
    sleepStageSummaries.flatMap(({ date, value, duration }) => {
      const part = stageOf(value)
      return part === undefined
        ? []
        : [{ figure: 'sleep', source, at: localDay(date), value: minutesOf(duration), part }]
    }),
  )
}
