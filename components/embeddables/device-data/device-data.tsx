'use client'

import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { Failure } from '../embeddable-card'
import { DailyFigures } from './daily-figures'
import styles from './device-data.module.css'
import { settingsQuery, typesQuery } from './device-data-query'
import { FigureSkeletons } from './figure-skeletons'
import { HealthRecords } from './health-records'
import { useToday } from './use-today'

/** What the participant's devices have recorded: as much of it as the project collects, and they have. */
export function DeviceData() {
  return (
    <Suspense fallback={<Loading />}>
      <Content />
    </Suspense>
  )
}

function Loading() {
  return (
    <div className={styles.figures}>
      <FigureSkeletons count={3} />
    </div>
  )
}

function Content() {
  const t = useTranslations('deviceData')
  const types = useMyDataHelps(typesQuery)
  const settings = useMyDataHelps(settingsQuery)
  const today = useToday()
  const failed = types.error ? types : settings
  if (!types.data || !settings.data)
    return failed.error ? <Failure what={t('error')} answer={failed} /> : <Loading />
  if (today === undefined) return <Loading />
  const project = {
    v2: types.data.filter(({ enabled }) => enabled),
    v1: settings.data.queryableDeviceDataTypes ?? [],
    fitbit: settings.data.fitbitEnabled === true,
    appleHealth: settings.data.appleHealthEnabled === true,
  }
  return (
    <>
      <DailyFigures project={project} today={today} />
      {settings.data.appleHealthRecordsEnabled || settings.data.healthConnectEnabled ? (
        <HealthRecords />
      ) : null}
    </>
  )
}
