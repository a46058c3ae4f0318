import styles from './chart.module.css'
import { type ChartSeries, LOOKS } from './chart-data'
import { Mark } from './lines'
import { fillOf } from './looks'

/** Which series looks like what. */
export function Legend({
  kind,
  series,
  id,
}: {
  kind: 'bar' | 'line' | 'lanes'
  series: readonly ChartSeries[]
  id: string
}) {
  return (
    <ul className={styles.legend}>
      {series.map(({ key, name }, place) => (
        <li key={key}>
          <svg width={18} height={18} aria-hidden="true" className={styles[`line${place % LOOKS}`]}>
            {kind !== 'line' ? (
              <rect width={18} height={18} rx={3} fill={fillOf(id, place)} />
            ) : (
              <Mark look={place % LOOKS} x={9} y={9} radius={6} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
