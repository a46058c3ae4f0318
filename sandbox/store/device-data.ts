import { collect } from '../device-data/collect'
import type { DeviceDataPoint, DeviceDataVersion } from '../device-data/point'
import { type Day, daysOf } from '../people/days'
import type { CollectedNamespace, Life } from '../people/life'

/** What the devices of one participant told. */
interface Told {
  life: Life
  namespaces: Map<string, Collected>
}

/** What is collected in one namespace: each is read on its own, so that the last reading may differ. */
interface Collected {
  namespace: CollectedNamespace
  life: Life
  /** Made when they are first asked for: the sandbox starts without them. */
  days: Day[] | null
}

/** The device data of all participants, of both versions, and the days that summaries are drawn from. */
export class DeviceData {
  readonly #told = new Map<string, Told>()
  /** By participant, namespace and version. What the participant or the project writes is added here. */
  readonly #points = new Map<string, DeviceDataPoint[]>()

  constructor(lives: readonly Life[]) {
    for (const life of lives) this.#told.set(life.participantID, tell(life))
  }

  /** All points of one namespace and version, in no particular order. */
  points(participantID: string, namespace: string, version: DeviceDataVersion): readonly DeviceDataPoint[] {
    return this.#list(participantID, namespace, version)
  }

  /** A point of version 1, by its ID. */
  point(participantID: string, id: string): DeviceDataPoint | undefined {
    const namespaces = new Set(['Project', ...(this.#told.get(participantID)?.namespaces.keys() ?? [])])
    return [...namespaces]
      .flatMap((each) => this.points(participantID, each, 1))
      .find((each) => each.id === id)
  }

  /** The days that a namespace tells of, oldest first, and whose they are; null when it collects nothing. */
  history(participantID: string, namespace: CollectedNamespace): { life: Life; days: readonly Day[] } | null {
    const collected = this.#told.get(participantID)?.namespaces.get(namespace)
    return collected ? { life: collected.life, days: daysOfCollected(collected) } : null
  }

  add(point: DeviceDataPoint): void {
    this.#list(point.participantID, point.namespace, point.version).push(point)
  }

  delete({ participantID, namespace, version, id }: DeviceDataPoint): void {
    const list = this.#list(participantID, namespace, version)
    const index = list.findIndex((point) => point.id === id)
    if (index !== -1) list.splice(index, 1)
  }

  /**
   * Begins to collect a namespace, with the past that the device remembers: what connecting an account does.
   * A participant who has a life already goes on with it; `life` is for one who has none.
   */
  collectFrom(namespace: CollectedNamespace, life: Life): void {
    const told = this.#told.get(life.participantID) ?? tell({ ...life, namespaces: [] })
    this.#told.set(life.participantID, told)
    if (told.namespaces.has(namespace)) return
    told.namespaces.set(namespace, begin(namespace, told.life))
    this.#forget(life.participantID, namespace)
  }

  /**
   * Reads a namespace up to a moment: what a fetch that an account has completed does. Nothing happens when it was
   * read later than that already, or is not collected. The project's own data is not read from anywhere.
   */
  readUntil(moment: Date, participantID: string, namespace: string): void {
    const collected = this.#told.get(participantID)?.namespaces.get(namespace)
    if (!collected || collected.namespace === 'Project' || moment <= collected.life.until) return
    const { until, earlierReadings } = collected.life
    collected.life = { ...collected.life, until: moment, earlierReadings: [...earlierReadings, until] }
    collected.days = null
    this.#forget(participantID, namespace)
  }

  /** Takes away all that a namespace collected, summaries included: what disconnecting an account does. */
  deleteDeviceDataOf(participantID: string, namespace: string): void {
    this.#told.get(participantID)?.namespaces.delete(namespace)
    this.#forget(participantID, namespace)
  }

  #list(participantID: string, namespace: string, version: DeviceDataVersion): DeviceDataPoint[] {
    const key = pointsKey(participantID, namespace, version)
    const known = this.#points.get(key)
    if (known) return known
    const collected = this.#told.get(participantID)?.namespaces.get(namespace)
    const points = collected
      ? collect(collected.life, daysOfCollected(collected), collected.namespace, version)
      : []
    this.#points.set(key, points)
    return points
  }

  #forget(participantID: string, namespace: string): void {
    for (const version of [1, 2] as const) this.#points.delete(pointsKey(participantID, namespace, version))
  }
}

function tell(life: Life): Told {
  return { life, namespaces: new Map(life.namespaces.map((each) => [each, begin(each, life)])) }
}

function begin(namespace: CollectedNamespace, life: Life): Collected {
  return { namespace, life, days: null }
}

function daysOfCollected(collected: Collected): Day[] {
  collected.days ??= daysOf(collected.life)
  return collected.days
}

function pointsKey(participantID: string, namespace: string, version: DeviceDataVersion): string {
  return `${participantID}/${namespace}/${version}`
}
