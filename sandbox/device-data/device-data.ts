import type { CollectedNamespace, Life } from '../lives/life'
import { collect, collectPulse, findPulse } from './collect'
import { begin, type Collected, daysOfCollected, type Extent, extentOf, tell } from './collected'
import { dateOfPoint } from './filters'
import { madeOnce } from './made-once'
import { handedOverUntil } from './measurement'
import type { DeviceDataPoint, DeviceDataVersion } from './point'
import type { Span } from './pulse-points'

/** Which points are looked for; what is left out sets no limit. */
type Wanted = Span & { types?: readonly string[] | undefined }

const collectOnce = madeOnce<readonly DeviceDataPoint[]>()

export type DeviceData = ReturnType<typeof createDeviceData>

/** The device data of all participants, of both versions, and the days that summaries are drawn from. */
export function createDeviceData(lives: readonly Life[]) {
  const told = new Map(lives.map((life) => [life.participantID, tell(life)]))
  /** By participant, namespace and version; without the pulse. What the participant or the project writes is added. */
  const kept = new Map<string, DeviceDataPoint[]>()

  const collectedIn = (participantID: string, namespace: string) =>
    told.get(participantID)?.namespaces.get(namespace)

  function keptPoints(
    participantID: string,
    namespace: string,
    version: DeviceDataVersion,
  ): DeviceDataPoint[] {
    const key = pointsKey(participantID, namespace, version)
    const known = kept.get(key)
    if (known) return known
    const collected = collectedIn(participantID, namespace)
    const made = collected
      ? collectOnce([collected.life, namespace, version], () =>
          collect(collected.life, daysOfCollected(collected), collected.namespace, version),
        )
      : []
    const points = [...made]
    kept.set(key, points)
    return points
  }

  function pulseOf(
    participantID: string,
    namespace: string,
    version: DeviceDataVersion,
    wanted: Wanted,
  ): DeviceDataPoint[] {
    const collected = collectedIn(participantID, namespace)
    if (!collected) return []
    return collectPulse(collected.life, daysOfCollected(collected), collected.namespace, version, wanted)
  }

  function points(
    participantID: string,
    namespace: string,
    version: DeviceDataVersion,
    wanted: Wanted = {},
  ): readonly DeviceDataPoint[] {
    const { types, from, to } = wanted
    const isInSpan = (point: DeviceDataPoint) => {
      const date = dateOfPoint(point)
      return (!from || date >= from) && (!to || date < to)
    }
    // By type first: a list by the day asks once for each day, and most of many thousand points are of other types.
    return [
      ...keptPoints(participantID, namespace, version).filter(
        (point) => (!types || types.includes(point.type)) && isInSpan(point),
      ),
      ...pulseOf(participantID, namespace, version, wanted).filter(isInSpan),
    ]
  }

  function forget(participantID: string, namespace: string): void {
    for (const version of [1, 2] as const) kept.delete(pointsKey(participantID, namespace, version))
  }

  function goOn(collected: Collected, moment: Date): void {
    const { life, namespace } = collected
    const earlierReadings = [...life.earlierReadings, life.until]
    collected.life = { ...life, until: moment, earlierReadings }
    collected.days = null
    forget(life.participantID, namespace)
  }

  return {
    /** The points of one namespace and version, in no particular order: of a span and of these types, or all. */
    points,

    /** Between what moments a namespace has points, and where; null when it collects nothing from a device. */
    extent(participantID: string, namespace: string): Extent | null {
      const collected = collectedIn(participantID, namespace)
      return collected ? extentOf(collected) : null
    },

    /** A point of version 1, by its ID. */
    point(participantID: string, id: string): DeviceDataPoint | undefined {
      const namespaces = [...new Set(['Project', ...(told.get(participantID)?.namespaces.keys() ?? [])])]
      for (const namespace of namespaces) {
        const kept = keptPoints(participantID, namespace, 1).find((point) => point.id === id)
        const collected = collectedIn(participantID, namespace)
        const found =
          kept ??
          (collected && findPulse(collected.life, daysOfCollected(collected), collected.namespace, 1, id))
        if (found) return found
      }
      return undefined
    },

    /** The days that a namespace tells of, oldest first, and whose they are; null when it collects nothing. */
    history(participantID: string, namespace: CollectedNamespace) {
      const collected = collectedIn(participantID, namespace)
      return collected ? { life: collected.life, days: daysOfCollected(collected) } : null
    },

    add(point: DeviceDataPoint): void {
      keptPoints(point.participantID, point.namespace, point.version).push(point)
    },

    delete({ participantID, namespace, version, id }: DeviceDataPoint): void {
      const list = keptPoints(participantID, namespace, version)
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

    /** Takes in the whole hours that phones have handed over by themselves until now. */
    readLive(now: Date): void {
      const until = handedOverUntil(now)
      for (const { life, namespaces } of told.values())
        for (const collected of life.isLive ? namespaces.values() : [])
          if (collected.namespace !== 'Project' && until > collected.life.until) goOn(collected, until)
    },

    /**
     * Reads a namespace up to a moment: what a fetch that an account has completed does. Nothing happens when it was
     * read later than that already, or is not collected. The project's own data is not read from anywhere.
     */
    readUntil(moment: Date, participantID: string, namespace: string): void {
      const collected = collectedIn(participantID, namespace)
      if (!collected || collected.namespace === 'Project' || moment <= collected.life.until) return
      goOn(collected, moment)
    },

    /** Takes away all that a namespace collected, summaries included: what disconnecting an account does. */
    deleteDeviceDataOf(participantID: string, namespace: string): void {
      told.get(participantID)?.namespaces.delete(namespace)
      forget(participantID, namespace)
    },
  }
}

function pointsKey(participantID: string, namespace: string, version: DeviceDataVersion): string {
  return `${participantID}/${namespace}/${version}`
}
