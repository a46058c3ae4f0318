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
      {MARKS.map((mark, look) => (
        <pattern
          // biome-ignore lint/suspicious/noArrayIndexKey: a look is its place in the list.
          key={look}
          id={`${id}-${look}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
        >
          <rect className={styles[`fill${look}`]} width={6} height={6} />
          {mark}
        </pattern>
      ))}
    </defs>
  )
}

const MARKS = [
  null,
  <path key="1" className={styles.hatch} d="M-1.5 1.5 1.5 -1.5M0 6 6 0M4.5 7.5 7.5 4.5" />,
  <circle key="2" className={styles.dot} cx={3} cy={3} r={1.2} />,
  <path key="3" className={styles.hatch} d="M-1.5 4.5 1.5 7.5M0 0 6 6M4.5 -1.5 7.5 1.5" />,
  <path key="4" className={styles.hatch} d="M0 3H6" />,
]
