import { type Day, daysOf } from '../lives/days'
import type { CollectedNamespace, Life } from '../lives/life'
import { collect } from './collect'
import type { DeviceDataPoint, DeviceDataVersion } from './point'

/** What the devices of one participant told. */
type Told = { life: Life; namespaces: Map<string, Collected> }

/** What is collected in one namespace: each is read on its own, so that the last reading may differ. */
type Collected = {
  namespace: CollectedNamespace
  life: Life
  /** Made when they are first asked for: the sandbox starts without them. */
  days: Day[] | null
}

export type DeviceData = ReturnType<typeof createDeviceData>

/** The device data of all participants, of both versions, and the days that summaries are drawn from. */
export function createDeviceData(lives: readonly Life[]) {
  const told = new Map(lives.map((life) => [life.participantID, tell(life)]))
  /** By participant, namespace and version. What the participant or the project writes is added here. */
  const points = new Map<string, DeviceDataPoint[]>()

  const collectedIn = (participantID: string, namespace: string) =>
    told.get(participantID)?.namespaces.get(namespace)

  function pointsOf(participantID: string, namespace: string, version: DeviceDataVersion): DeviceDataPoint[] {
    const key = pointsKey(participantID, namespace, version)
    const known = points.get(key)
    if (known) return known
    const collected = collectedIn(participantID, namespace)
    const made = collected
      ? collect(collected.life, daysOfCollected(collected), collected.namespace, version)
      : []
    points.set(key, made)
    return made
  }

  function forget(participantID: string, namespace: string): void {
    for (const version of [1, 2] as const) points.delete(pointsKey(participantID, namespace, version))
  }

  return {
    /** All points of one namespace and version, in no particular order. */
    points: (
      participantID: string,
      namespace: string,
      version: DeviceDataVersion,
    ): readonly DeviceDataPoint[] => pointsOf(participantID, namespace, version),

    /** A point of version 1, by its ID. */
    point(participantID: string, id: string): DeviceDataPoint | undefined {
      const namespaces = new Set(['Project', ...(told.get(participantID)?.namespaces.keys() ?? [])])
      return [...namespaces]
        .flatMap((each) => pointsOf(participantID, each, 1))
        .find((each) => each.id === id)
    },

    /** The days that a namespace tells of, oldest first, and whose they are; null when it collects nothing. */
    history(participantID: string, namespace: CollectedNamespace) {
      const collected = collectedIn(participantID, namespace)
      return collected ? { life: collected.life, days: daysOfCollected(collected) } : null
    },

    add(point: DeviceDataPoint): void {
      pointsOf(point.participantID, point.namespace, point.version).push(point)
    },

    delete({ participantID, namespace, version, id }: DeviceDataPoint): void {
      const list = pointsOf(participantID, namespace, version)
      const index = list.findIndex((point) => point.id === id)
      if (index !== -1) list.splice(index, 1)
    },

    /**
     * Begins to collect a namespace, with the past that the device remembers: what connecting an account does.
     * A participant who has a life already goes on with it; `life` is for one who has none.
     */
    collectFrom(namespace: CollectedNamespace, life: Life): void {
      const known = told.get(life.participantID) ?? tell({ ...life, namespaces: [] })
      told.set(life.participantID, known)
      if (known.namespaces.has(namespace)) return
      known.namespaces.set(namespace, begin(namespace, known.life))
      forget(life.participantID, namespace)
    },

    /**
     * Reads a namespace up to a moment: what a fetch that an account has completed does. Nothing happens when it was
     * read later than that already, or is not collected. The project's own data is not read from anywhere.
     */
    readUntil(moment: Date, participantID: string, namespace: string): void {
      const collected = collectedIn(participantID, namespace)
      if (!collected || collected.namespace === 'Project' || moment <= collected.life.until) return
      const { until, earlierReadings } = collected.life
      collected.life = { ...collected.life, until: moment, earlierReadings: [...earlierReadings, until] }
      collected.days = null
      forget(participantID, namespace)
    },

    /** Takes away all that a namespace collected, summaries included: what disconnecting an account does. */
    deleteDeviceDataOf(participantID: string, namespace: string): void {
      told.get(participantID)?.namespaces.delete(namespace)
      forget(participantID, namespace)
    },
  }
}

function tell(life: Life): Told {
  return { life, namespaces: new Map(life.namespaces.map((each) => [each, begin(each, life)])) }
}

function begin(namespace: CollectedNamespace, life: Life): Collected {
  return { namespace, life, days: null }
}

function daysOfCollected(collected: Collected): readonly Day[] {
  collected.days ??= daysOf(collected.life)
  return collected.days
}

function pointsKey(participantID: string, namespace: string, version: DeviceDataVersion): string {
  return `${participantID}/${namespace}/${version}`
}
