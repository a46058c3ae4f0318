/** What a chart shows. Each series has a number or a gap for each point along the bottom. */
export type ChartData = {
  /** `lanes`: each series has a lane of its own, filled where it has a number. */
  kind: 'bar' | 'line' | 'lanes'
  /** Bars of several series stand on each other, where they are parts of one thing; else side by side. */
  stacked: boolean
  /** Names the chart to those who do not see it. */
  label: string
  series: readonly ChartSeries[]
  /** Below each point: short, since many stand side by side; nothing, where a point has no name. */
  ticks: readonly string[]
  /** A point in words, with its day and its unit. */
  describe: (point: number) => string
  /** A number at the side; lanes have their names there. */
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
 * From the smallest to the largest number that has to fit. Bars stand on nothing; a line has some air, and none at
 * all would not be a line.
 */
export function rangeOf({
  kind,
  stacked,
  series,
  ticks,
}: Pick<ChartData, 'kind' | 'stacked' | 'series' | 'ticks'>): [number, number] {
  if (kind === 'lanes') return [-0.5, series.length - 0.5]
  const known = series.flatMap(({ values }) => values.filter((value) => value !== undefined))
  if (kind === 'bar') {
    const heights = ticks.map((_, point) => series.reduce((sum, { values }) => sum + (values[point] ?? 0), 0))
    // A week of nothing has lines at the side too, and at whole numbers.
    return [0, Math.max(4, ...(stacked ? heights : known))]
  }
  if (known.length === 0) return [0, 1]
  const [lowest, highest] = [Math.min(...known), Math.max(...known)]
  const air = Math.max((highest - lowest) * 0.15, Math.abs(highest) * 0.01, 0.5)
  return [lowest - air, highest + air]
}
