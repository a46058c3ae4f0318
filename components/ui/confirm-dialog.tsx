'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button'
import styles from './confirm-dialog.module.css'

/**
 * Asks once more before something that cannot be taken back. The browser's own dialog: the page behind it keeps
 * still, Escape means no, and focus returns to what was pressed. The safe answer has focus first.
 */
export function ConfirmDialog({
  open,
  title,
  children,
  confirm,
  cancel,
  onConfirm,
  onCancel,
  busy = false,
  urgent = false,
}: {
  open: boolean
  title: string
  children: ReactNode
  /** The words on the two buttons. */
  confirm: string
  cancel: string
  onConfirm: () => void
  onCancel: () => void
  /** It is being done: the dialog stays, and takes no second press. */
  busy?: boolean
  /**
   * It comes by itself, over whatever somebody is doing: a screen reader reads all of it at once, and the answer that
   * stands out is the safe one, which is what whoever hardly looks presses.
   */
  urgent?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const textId = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      role={urgent ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      aria-describedby={urgent ? textId : undefined}
      onCancel={(event) => {
        // It closes when `open` says so, and not while what was confirmed is under way.
        event.preventDefault()
        if (!busy) onCancel()
      }}
    >
      {open ? (
        <div className={styles.content}>
          <h2 id={titleId}>{title}</h2>
          {urgent ? <div id={textId}>{children}</div> : children}
          <div className={styles.actions}>
            <Button variant={urgent ? 'primary' : 'quiet'} onClick={busy ? undefined : onCancel} autoFocus>
              {cancel}
            </Button>
            <Button variant={urgent ? 'quiet' : 'primary'} busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </div>
      ) : null}
    </dialog>
  )
}
