/** What a chart shows. Each series has a number or a gap for each point along the bottom. */
export type ChartData = {
  kind: 'bar' | 'line'
  /** Names the chart to those who do not see it. */
  label: string
  series: readonly ChartSeries[]
  /** Below each point: short, since many stand side by side. */
  ticks: readonly string[]
  /** A point in words, with its day and its unit. */
  describe: (point: number) => string
  /** A number at the side. */
  axis: (value: number) => string
}

export type ChartSeries = { key: string; name: string; values: readonly (number | undefined)[] }

/** As many looks as there are for series; a sixth would look like the first. */
export const LOOKS = 5

/** The last point that has a number, else the last one. */
export function lastKnown({ series, ticks }: Pick<ChartData, 'series' | 'ticks'>): number {
  const isKnown = (_: string, point: number) => series.some(({ values }) => values[point] !== undefined)
  const known = ticks.findLastIndex((tick, point) => isKnown(tick, point))
  return known === -1 ? Math.max(0, ticks.length - 1) : known
}

/**
 * From the smallest to the largest number that has to fit. Bars stand on nothing, and series of bars on each
 * other; a line has some air, and none at all would not be a line.
 */
export function rangeOf({ kind, series, ticks }: Pick<ChartData, 'kind' | 'series' | 'ticks'>): [number, number] {
  if (kind === 'bar') {
    const heights = ticks.map((_, point) => series.reduce((sum, { values }) => sum + (values[point] ?? 0), 0))
    return [0, Math.max(1, ...heights)]
  }
  const known = series.flatMap(({ values }) => values.filter((value) => value !== undefined))
  if (known.length === 0) return [0, 1]
  const [lowest, highest] = [Math.min(...known), Math.max(...known)]
  const air = Math.max((highest - lowest) * 0.15, Math.abs(highest) * 0.01, 0.5)
  return [lowest - air, highest + air]
}
