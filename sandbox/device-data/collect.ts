import type { Day } from '../lives/days'
import type { CollectedNamespace, Life } from '../lives/life'
import { appleHealthPulse, appleHealthV1, appleHealthV2, appleWatch, appleWatchV2 } from './apple-health'
import { fitbitDataSource, fitbitPulse, fitbitSource, fitbitV1, fitbitV2 } from './fitbit'
import { type Measurement, pointsOf } from './measurement'
import type { DeviceDataPoint, DeviceDataVersion } from './point'
import { projectData } from './project-data'
import { type PulseType, pulsePoint, pulsePoints, type Span } from './pulse-points'

type Device = Pick<DeviceDataPoint, 'source' | 'dataSource'> & {
  measurements: Record<DeviceDataVersion, (days: readonly Day[], life: Life) => Measurement[]>
  pulse: Record<DeviceDataVersion, PulseType | null>
}

const DEVICES: Record<CollectedNamespace, Device> = {
  Fitbit: {
    source: fitbitSource,
    dataSource: fitbitDataSource,
    measurements: { 1: fitbitV1, 2: fitbitV2 },
    pulse: { 1: null, 2: fitbitPulse },
  },
  AppleHealth: {
    source: appleWatch,
    dataSource: appleWatchV2,
    measurements: { 1: appleHealthV1, 2: appleHealthV2 },
    pulse: appleHealthPulse,
  },
  // A project's own data exists in version 1 alone.
  Project: {
    source: null,
    dataSource: null,
    measurements: { 1: projectData, 2: () => [] },
    pulse: { 1: null, 2: null },
  },
}

/** All that was collected of a life in one namespace, as points of one version, but for the pulse within the day. */
export function collect(
  life: Life,
  days: readonly Day[],
  namespace: CollectedNamespace,
  version: DeviceDataVersion,
): DeviceDataPoint[] {
  const { measurements, source, dataSource } = DEVICES[namespace]
  return pointsOf(life, {
    version,
    namespace,
    source,
    dataSource,
    measurements: measurements[version](days, life),
  })
}

/** The pulse within the day, about as long as the span; nothing where the types asked for leave it out. */
export function collectPulse(
  life: Life,
  days: readonly Day[],
  namespace: CollectedNamespace,
  version: DeviceDataVersion,
  { types, ...span }: Span & { types?: readonly string[] | undefined },
): DeviceDataPoint[] {
  const { pulse, source, dataSource } = DEVICES[namespace]
  const told = pulse[version]
  if (!told || (types && !types.includes(told.type))) return []
  return pulsePoints(life, days, told, { version, namespace, source, dataSource }, span)
}

/** A point of the pulse within the day, by its ID. */
export function findPulse(
  life: Life,
  days: readonly Day[],
  namespace: CollectedNamespace,
  version: DeviceDataVersion,
  id: string,
): DeviceDataPoint | undefined {
  const { pulse, source, dataSource } = DEVICES[namespace]
  const told = pulse[version]
  return told ? pulsePoint(life, days, told, { version, namespace, source, dataSource }, id) : undefined
}
