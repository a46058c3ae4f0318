import { inTimeZone } from '../time/local-time'
import { bloodGroup } from './made-up-labs'
import type { HealthRecord, LabReport, LabType } from './record'
import { termReference } from './terms'

const RECENT = 3
const LABS_IN_A_COLUMN = 2
/** Free space above and below the line of a small chart. */
const MARGIN = 0.1

type Value = { date: Date; value: string; number: number }

/** High or low of a value, where that can be said. */
export function acuityOf({ normal }: LabType, value: string): 'High' | 'Low' | 'Normal' {
  const number = Number(value)
  if (!normal || Number.isNaN(number)) return 'Normal'
  return number > normal[1] ? 'High' : number < normal[0] ? 'Low' : 'Normal'
}

/** What MyDataHelpsUI shows first of the laboratory: the last value of each kind, with its course, in columns. */
export function labResults({ labReports, timeZone }: HealthRecord) {
  const newest = newestFirst(labReports)
  const types = new Set(newest.flatMap(({ observations }) => observations.map(({ type }) => type)))
  const charted = [...types].filter(({ normal }) => normal !== undefined)
  const labs = charted.map((type) => labResult(type, valuesOf(type, labReports), timeZone))
  return {
    ImportantLabs: columns(labs),
    RecentLabs: {
      TotalLabReports: labReports.length,
      RecentLabReports: newest.slice(0, RECENT).map(({ service }) => service),
    },
  }
}

/** The blood group, as MyDataHelpsUI reads it beside the other labs. */
export function bloodType(record: HealthRecord) {
  const labs = bloodGroup.flatMap((type) => {
    const last = valuesOf(type, record.labReports).at(-1)
    const date = last && inTimeZone(last.date, record.timeZone)
    return last ? [{ Type: type.name, MostRecentValue: last.value, MostRecentDate: date }] : []
  })
  return { ...labResults(record), BloodTypeLabs: labs }
}

function labResult(type: LabType, values: Value[], timeZone: string) {
  const last = values.at(-1)
  const [low = 0, high = 0] = type.normal ?? []
  const numbers = [...values.map(({ number }) => number), low, high]
  const [bottom, top] = [Math.min(...numbers), Math.max(...numbers)]
  // Down the page is up the numbers, and a chart is one high and one wide.
  const heightOf = (number: number) => MARGIN + ((top - number) / (top - bottom)) * (1 - 2 * MARGIN)
  const [first, end] = [values[0]?.date.getTime() ?? 0, last?.date.getTime() ?? 0]
  const widthOf = (date: Date) =>
    end === first ? 0.5 : MARGIN + ((date.getTime() - first) / (end - first)) * (1 - 2 * MARGIN)
  return {
    Type: type.name,
    MostRecentValue: last?.value ?? '',
    MostRecentDate: last ? inTimeZone(last.date, timeZone) : '',
    AcuityHighlight: acuityOf(type, last?.value ?? ''),
    SparklinePoints: values.map(({ date, number }) => ({ X: widthOf(date), Y: heightOf(number) })),
    NormalRangeTopY: heightOf(high),
    NormalRangeBottomY: heightOf(low),
    TermInformation: type.term ? termReference(type.term) : null,
  }
}

/** Every value of a kind, oldest first. */
function valuesOf(type: LabType, reports: readonly LabReport[]): Value[] {
  return newestFirst(reports)
    .reverse()
    .flatMap(({ date, observations }) =>
      observations
        .filter((each) => each.type === type)
        .map(({ value }) => ({ date, value, number: Number(value) })),
    )
}

function newestFirst<Dated extends { date: Date }>(items: readonly Dated[]): Dated[] {
  return [...items].sort((a, b) => b.date.getTime() - a.date.getTime())
}

function columns<Item>(items: readonly Item[]): Item[][] {
  return items.flatMap((_, index) =>
    index % LABS_IN_A_COLUMN === 0 ? [items.slice(index, index + LABS_IN_A_COLUMN)] : [],
  )
}
