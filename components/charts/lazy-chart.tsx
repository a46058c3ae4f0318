'use client'

import { type ComponentType, lazy, Suspense } from 'react'
import styles from './chart.module.css'
import type { ChartData } from './chart-data'

/** Loaded where a chart is shown, and nowhere else. Without a network there is none: the table has the numbers. */
const Chart = lazy<ComponentType<ChartData>>(() => import('./chart').catch(() => ({ default: NoChart })))

function NoChart() {
  return null
}

/** A chart, and until its script is there, the room that it will take. */
export function LazyChart(data: ChartData) {
  return (
    <Suspense fallback={<div className={styles.room} />}>
      <Chart {...data} />
    </Suspense>
  )
}
