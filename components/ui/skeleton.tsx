import styles from './ui.module.css'

/** Stands where content will be, in about its size, so that nothing moves when it comes. */
export function Skeleton({ label, lines }: { label: string; lines: number }) {
  return (
    <div className={styles.skeleton} data-skeleton>
      <span className="visually-hidden" role="status">
        {label}
      </span>
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((line) => (
        <div key={line} className={styles.bar} aria-hidden="true" />
      ))}
    </div>
  )
}
