'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import styles from './ui.module.css'

const MINUTE_MS = 60_000

/**
 * Words that depend on the time of the participant's device, or on its time zone where the participant has saved none:
 * `children` is given the time, to the minute. The server that writes the page knows neither, so it leaves a line,
 * which is filled when the page wakes up.
 */
export function DeviceTime({ children }: { children: (now: Date) => ReactNode }) {
  const minute = useSyncExternalStore(subscribe, thisMinute, () => undefined)
  return <span className={styles.line}>{minute === undefined ? null : children(new Date(minute))}</span>
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS / 4)
  return () => clearInterval(timer)
}
