import { Bar } from '@visx/shape'
import type { ChartSeries } from './chart-data'
import { fillOf } from './looks'

export type PlotProps = {
  series: readonly ChartSeries[]
  /** Where a point is, from the left. */
  middle: (point: number) => number
  /** Where a number is, from the top. */
  y: (value: number) => number
  /** The room that a point has. */
  step: number
  /** What the names of the chart's patterns begin with. */
  id: string
}

/** A bar for each number, on top of each other or side by side. Where there is no number, there is no bar. */
export function Bars({ series, stacked, middle, y, step, id }: PlotProps & { stacked: boolean }) {
  const room = Math.max(2, Math.min(step * 0.7, 40))
  const width = stacked ? room : room / series.length
  return series.map(({ key, values }, place) =>
    values.map((value, point) => {
      if (value === undefined) return null
      const under = stacked ? series.slice(0, place) : []
      const below = under.reduce((sum, each) => sum + (each.values[point] ?? 0), 0)
      const top = y(below + value)
      return (
        <Bar
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the row, and nothing else tells it from the others.
          key={`${key} ${point}`}
          x={middle(point) - room / 2 + (stacked ? 0 : place * width)}
          y={top}
          width={width}
          // A day of nothing is not a gap: it leaves a line.
          height={Math.max(1.5, y(below) - top)}
          rx={stacked ? 0 : Math.min(3, width / 4)}
          fill={fillOf(id, place)}
        />
      )
    }),
  )
}
