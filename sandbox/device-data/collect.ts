import type { Day } from '../people/days'
import type { CollectedNamespace, Life } from '../people/life'
import { appleHealthV1, appleHealthV2, appleWatch } from './apple-health'
import { fitbitSource, fitbitV1, fitbitV2 } from './fitbit'
import { type Measurement, pointsOf } from './measurement'
import type { DataSource, DeviceDataPoint, DeviceDataVersion } from './point'
import { projectData } from './project-data'

interface Device {
  source: DataSource | null
  measurements: Record<DeviceDataVersion, (days: readonly Day[], life: Life) => Measurement[]>
}

const DEVICES: Record<CollectedNamespace, Device> = {
  Fitbit: { source: fitbitSource, measurements: { 1: fitbitV1, 2: fitbitV2 } },
  AppleHealth: { source: appleWatch, measurements: { 1: appleHealthV1, 2: appleHealthV2 } },
  // A project's own data exists in version 1 alone.
  Project: { source: null, measurements: { 1: projectData, 2: () => [] } },
}

/** All that was collected of a life in one namespace, as points of one version. */
export function collect(
  life: Life,
  days: readonly Day[],
  namespace: CollectedNamespace,
  version: DeviceDataVersion,
): DeviceDataPoint[] {
  const { source, measurements } = DEVICES[namespace]
  return pointsOf(life, { version, namespace, source, measurements: measurements[version](days, life) })
}
