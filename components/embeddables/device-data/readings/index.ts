import { aggregates } from './aggregates'
import { points } from './points'
import type { Reading } from './reading'
import { sleep } from './sleep'
import { summaries } from './summaries'

/** Everything that figures come from, each one question. To add a source, add a line to one of these lists. */
export const READINGS: readonly Reading[] = [...summaries, ...aggregates, ...sleep, ...points]
