import { type Day, daysOf } from '../lives/days'
import type { CollectedNamespace, Life } from '../lives/life'
import { madeOnce } from './made-once'

const DAY_MILLISECONDS = 86_400_000

const daysOnce = madeOnce<readonly Day[]>()

/** What the devices of one participant told. */
export type Told = { life: Life; namespaces: Map<string, Collected> }

/** What is collected in one namespace: each is read on its own, so that the last reading may differ. */
export type Collected = {
  namespace: CollectedNamespace
  life: Life
  /** Made when they are first asked for: the sandbox starts without them. */
  days: readonly Day[] | null
}

/** Between what moments there are points, and where. */
export type Extent = { from: Date; to: Date; timeZone: string }

export function tell(life: Life): Told {
  return { life, namespaces: new Map(life.namespaces.map((each) => [each, begin(each, life)])) }
}

export function begin(namespace: CollectedNamespace, life: Life): Collected {
  return { namespace, life, days: null }
}

export function daysOfCollected(collected: Collected): readonly Day[] {
  const { life } = collected
  // Neither where they are told nor what was told before makes other days.
  collected.days ??= daysOnce({ ...life, namespaces: [], earlierReadings: [] }, () => daysOf(life))
  return collected.days
}

/** Null for what the project writes, which lies wherever its dates say. */
export function extentOf({ namespace, life: { from, until, timeZone } }: Collected): Extent | null {
  if (namespace === 'Project') return null
  // The first night began on the evening before.
  return { from: new Date(from.getTime() - 2 * DAY_MILLISECONDS), to: until, timeZone }
}
