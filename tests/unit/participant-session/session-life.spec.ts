import { expect, test } from '@playwright/test'
import { warningOf } from '@/components/participant-session/session-life'
import { HOUR, MINUTE, SECOND } from '../fake-clock'

const NOW = 5 * MINUTE
const IDLE = 30 * MINUTE

const rule: [what: string, endsIn: number, idleIn: number, idleMs: number, warning: string | undefined][] = [
  ['somebody has just been there', 12 * HOUR, IDLE, IDLE, undefined],
  ['there are two minutes', 12 * HOUR, 2 * MINUTE, IDLE, undefined],
  ['there is a minute', 12 * HOUR, MINUTE, IDLE, 'idle'],
  ['there is a minute, as the server rounds it', 12 * HOUR, 61 * SECOND, IDLE, 'idle'],
  ['the whole idle time is a minute, and has just begun', 12 * HOUR, MINUTE, MINUTE, undefined],
  ['the whole idle time is a minute, and a third is left', 12 * HOUR, 20 * SECOND, MINUTE, 'idle'],
  ['the end is eleven minutes away', 11 * MINUTE, IDLE, IDLE, undefined],
  ['the end is ten minutes away', 10 * MINUTE, IDLE, IDLE, 'end'],
  ['both are near', 9 * MINUTE, MINUTE, IDLE, 'idle'],
  ['idle sign-out is off', 12 * HOUR, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, undefined],
]

for (const [what, endsIn, idleIn, idleMs, warning] of rule) {
  test(`when ${what}, the warning is ${warning ?? 'none'}`, () => {
    const life = { endsAt: NOW + endsIn, idleAt: NOW + idleIn }
    expect(warningOf(life, { idleMs, endTold: false, now: NOW })).toBe(warning)
  })
}

test('of the end one warns once, of idleness each time', () => {
  const life = { endsAt: NOW + 5 * MINUTE, idleAt: NOW + IDLE }
  expect(warningOf(life, { idleMs: IDLE, endTold: true, now: NOW })).toBeUndefined()
  expect(warningOf({ ...life, idleAt: NOW }, { idleMs: IDLE, endTold: true, now: NOW })).toBe('idle')
})
