import { expect, test } from '@playwright/test'
import { onReturn, tellWaitingPage } from '@/components/participant-session/account-return'

test('a window that comes back is heard by the page that waits, and knows it', async () => {
  const outcomes: boolean[] = []
  const stop = onReturn((connected) => outcomes.push(connected))
  expect(await tellWaitingPage(true)).toBe(true)
  expect(await tellWaitingPage(false)).toBe(true)
  expect(outcomes).toEqual([true, false])
  stop()
})

test('a window that nobody waits for knows that as well', async () => {
  const stop = onReturn(() => undefined)
  stop()
  expect(await tellWaitingPage(true)).toBe(false)
})

test('two pages that wait do not hear each other', async () => {
  const outcomes: boolean[] = []
  const stops = [1, 2].map(() => onReturn((connected) => outcomes.push(connected)))
  expect(await tellWaitingPage(true)).toBe(true)
  await expect.poll(() => outcomes).toEqual([true, true])
  for (const stop of stops) stop()
})
