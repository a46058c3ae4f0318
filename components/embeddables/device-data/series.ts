import type { Day } from './days'
import type { Figure } from './figures'
import { type Measurement, PARTS, type Part, type Source } from './measurement'

/** One number a day, of one source; nothing on days of which it told nothing. A gap is never a zero. */
export type Series = { source: Source; part?: Part; values: (number | undefined)[] }

/** The local day of a measurement; `dayKey` gives the one of a moment, in the participant's time zone. */
export function dayOf(at: string, dayKey: (moment: string) => Day | undefined): Day | undefined {
  return at.length === 'yyyy-mm-dd'.length ? at : dayKey(at)
}

/**
 * What was measured of a figure, by source and part, each with a number or a gap for every one of `slots`: days,
 * or the hours of one. `slotOf` tells in which one a measurement falls.
 */
export function seriesOf(
  figure: Figure,
  measurements: readonly Measurement[],
  slots: readonly string[],
  slotOf: (at: string) => string | undefined,
): Series[] {
  const found = new Map<string, { source: Source; part?: Part; bySlot: Map<string, number[]> }>()
  for (const { figure: key, source, part, at, value } of measurements) {
    const slot = key === figure.key ? slotOf(at) : undefined
    if (slot === undefined || !slots.includes(slot)) continue
    const name = `${source} ${part ?? ''}`
    const series = found.get(name) ?? { source, ...(part ? { part } : {}), bySlot: new Map() }
    found.set(name, series)
    series.bySlot.set(slot, [...(series.bySlot.get(slot) ?? []), value])
  }
  return [...found.values()]
    .map(({ bySlot, ...series }) => ({
      ...series,
      values: slots.map((slot) => together(figure, bySlot.get(slot))),
    }))
    .toSorted((a, b) => a.source.localeCompare(b.source) || order(figure, a.part) - order(figure, b.part))
}

function order({ parts = PARTS }: Figure, part: Part | undefined): number {
  return part === undefined ? 0 : parts.indexOf(part)
}

/** Two naps of a day add up; of two weights there is one in the middle. */
function together({ sums }: Figure, values: number[] | undefined): number | undefined {
  if (!values?.length) return undefined
  const sum = values.reduce((total, value) => total + value, 0)
  return sums === 'level' ? sum / values.length : sum
}

/** The sources of some series, each once. */
export function sourcesOf(series: readonly Series[]): Source[] {
  return [...new Set(series.map(({ source }) => source))]
}

/** The number of a source for each day: its parts together, without those that do not count. */
export function totals(figure: Figure, series: readonly Series[]): (number | undefined)[] {
  const counted = series.filter(({ part }) => part === undefined || !figure.notCounted?.includes(part))
  const [first] = counted
  if (!first) return []
  return first.values.map((_, day) => {
    const known = counted.flatMap(({ values }) => values[day] ?? [])
    return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0)
  })
}
