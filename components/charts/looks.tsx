import styles from './chart.module.css'
import { LOOKS } from './chart-data'

/** How a bar of a series is filled. */
export function fillOf(id: string, place: number): string {
  return `url(#${id}-${place % LOOKS})`
}

/** Fills that differ in more than their colour: plain, stripes one way, dots, stripes the other way, an outline. */
export function Looks({ id }: { id: string }) {
  return (
    <defs>
      {MARKS.map(({ name, mark }, look) => (
        <pattern key={name} id={`${id}-${look}`} width={6} height={6} patternUnits="userSpaceOnUse">
          <rect className={styles[`fill${look}`]} width={6} height={6} />
          {mark}
        </pattern>
      ))}
    </defs>
  )
}

const MARKS = [
  { name: 'plain', mark: null },
  { name: 'stripes', mark: <path className={styles.hatch} d="M-1.5 1.5 1.5 -1.5M0 6 6 0M4.5 7.5 7.5 4.5" /> },
  { name: 'dots', mark: <circle className={styles.dot} cx={3} cy={3} r={1.2} /> },
  {
    name: 'stripes the other way',
    mark: <path className={styles.hatch} d="M-1.5 4.5 1.5 7.5M0 0 6 6M4.5 -1.5 7.5 1.5" />,
  },
  { name: 'outline', mark: <path className={styles.hatch} d="M0 3H6" /> },
]
