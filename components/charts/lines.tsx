import { LinePath } from '@visx/shape'
import type { PlotProps } from './bars'
import styles from './chart.module.css'
import { LOOKS } from './chart-data'

const DASHES = [undefined, '6 4', '2 4', '10 4', '10 3 2 3']

/** A line for each series, broken where there is no number, with a mark at each point that has one. */
export function Lines({ series, middle, y, step }: PlotProps) {
  const radius = Math.max(2, Math.min(4.5, step / 4))
  return series.map(({ key, values }, place) => {
    const points = values.map((value, point) => ({ value, point }))
    const look = place % LOOKS
    return (
      <g key={key} className={styles[`line${look}`]}>
        <LinePath
          data={points}
          defined={({ value }) => value !== undefined}
          x={({ point }) => middle(point)}
          y={({ value = 0 }) => y(value)}
          fill="none"
          strokeWidth={2}
          strokeDasharray={DASHES[look]}
        />
        {points.map(({ value, point }) =>
          value === undefined ? null : (
            <Mark key={point} look={look} x={middle(point)} y={y(value)} radius={radius} />
          ),
        )}
      </g>
    )
  })
}

/** Round for the first series, square for the second, and so on: colour alone tells not everybody. */
export function Mark({ look, x, y, radius }: { look: number; x: number; y: number; radius: number }) {
  if (look % 2 === 0) return <circle className={styles.mark} cx={x} cy={y} r={radius} />
  return (
    <rect
      className={styles.mark}
      x={x - radius}
      y={y - radius}
      width={2 * radius}
      height={2 * radius}
      transform={look === 1 ? undefined : `rotate(45 ${x} ${y})`}
    />
  )
}
