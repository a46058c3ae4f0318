import type { ComponentProps } from 'react'
import styles from './ui.module.css'

type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'quiet'
  /** Shows that it is working, and ignores presses, but keeps the keyboard's focus: a disabled button loses it. */
  busy?: boolean
}

export function Button({ variant = 'primary', busy = false, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[variant]}`}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...props}
    />
  )
}

type ButtonLinkProps = ComponentProps<'a'> & { variant?: 'primary' | 'quiet' }

/** A link that looks like a button: it goes somewhere, and it asks the server, so no client-side navigation. */
export function ButtonLink({ variant = 'primary', ...props }: ButtonLinkProps) {
  return <a className={`${styles.button} ${styles[variant]}`} {...props} />
}
