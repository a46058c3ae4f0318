import type { PlotProps } from './bars'
import { fillOf } from './looks'

/** A lane for each series, from the bottom up, filled at the points that it has. */
export function Lanes({ series, middle, y, step, id, height }: PlotProps & { height: number }) {
  return series.map(({ key, values }, place) =>
    values.map((value, point) =>
      value === undefined ? null : (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the row, and nothing else tells it from the others.
          key={`${key} ${point}`}
          x={middle(point) - step / 2}
          y={y(place) - height / 2}
          // A little wider than its place, or light would shine through between neighbours.
          width={step + 0.5}
          height={height}
          fill={fillOf(id, place)}
        />
      ),
    ),
  )
}
