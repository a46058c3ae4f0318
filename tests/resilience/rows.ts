import { test } from '@playwright/test'
import type { Site } from '../setup/site'

/** A line of the table: one fault, at one moment. */
export type Row = {
  moment: string
  fault: string
  saw: string
  /** Seconds of the participant's time, from the end of the fault until they could go on. */
  goOnAfter: number
  /** What they had to do for it. */
  by: 'itself' | 'a press' | 'signing in'
  lost: 'nothing' | string
  /** Requests that reached MyDataHelps, from the beginning of the fault until all was well. */
  calls: number
}

export const ROW = 'resilience row'

/** Adds a line to the table that is printed at the end. */
export function tell(row: Row): void {
  test.info().annotations.push({ type: ROW, description: JSON.stringify(row) })
}

/** How many requests reached MyDataHelps since they were last forgotten, its own pages apart. */
export async function callsTo(site: Site): Promise<number> {
  const requests = await site.sandbox.requests()
  return requests.filter(({ path }) => /^\/(api|identityserver|survey-frame\/surveys)\//.test(path)).length
}
