import type { Day } from '../lives/days'
import type { CollectedNamespace, Life } from '../lives/life'
import { appleHealthV1, appleHealthV2, appleWatch, appleWatchV2 } from './apple-health'
import { fitbitDataSource, fitbitSource, fitbitV1, fitbitV2 } from './fitbit'
import { type Measurement, pointsOf } from './measurement'
import type { DeviceDataPoint, DeviceDataVersion } from './point'
import { projectData } from './project-data'

type Device = Pick<DeviceDataPoint, 'source' | 'dataSource'> & {
  measurements: Record<DeviceDataVersion, (days: readonly Day[], life: Life) => Measurement[]>
}

const DEVICES: Record<CollectedNamespace, Device> = {
  Fitbit: { source: fitbitSource, dataSource: fitbitDataSource, measurements: { 1: fitbitV1, 2: fitbitV2 } },
  AppleHealth: {
    source: appleWatch,
    dataSource: appleWatchV2,
    measurements: { 1: appleHealthV1, 2: appleHealthV2 },
  },
  // A project's own data exists in version 1 alone.
  Project: { source: null, dataSource: null, measurements: { 1: projectData, 2: () => [] } },
}

/** All that was collected of a life in one namespace, as points of one version. */
export function collect(
  life: Life,
  days: readonly Day[],
  namespace: CollectedNamespace,
  version: DeviceDataVersion,
): DeviceDataPoint[] {
  const { measurements, ...sources } = DEVICES[namespace]
  return pointsOf(life, { version, namespace, ...sources, measurements: measurements[version](days, life) })
}
