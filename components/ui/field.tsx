import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

/** What ties an input to its words. */
export type FieldProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/**
 * A question of a form: its label, its input (`children` makes it from the props that tie it to the words), a
 * hint, and what is wrong with the answer.
 */
export function Field({
  label,
  id: given,
  hint,
  error,
  children,
}: {
  label: string
  /** Of the input, where something else leads to it. */
  id?: string
  hint?: ReactNode
  error?: string | undefined
  children: (props: FieldProps) => ReactNode
}) {
  const made = useId()
  const id = given ?? made
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
