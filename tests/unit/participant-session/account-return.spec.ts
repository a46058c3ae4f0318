import { expect, test } from '@playwright/test'
import { onReturn, tellWaitingPage } from '@/components/participant-session/account-return'

test('a window that comes back is heard by the page that waits, and knows it', async () => {
  const outcomes: boolean[] = []
  const stop = onReturn(({ connected }) => outcomes.push(connected) > 0)
  expect(await tellWaitingPage({ connected: true, messageID: '1' })).toBe(true)
  expect(await tellWaitingPage({ connected: false, messageID: '2' })).toBe(true)
  expect(outcomes).toEqual([true, false])
  stop()
})

test('a window that nobody waits for knows that as well', async () => {
  const stop = onReturn(() => true)
  stop()
  expect(await tellWaitingPage({ connected: true, messageID: '1' })).toBe(false)
})

test('a page that does not wait for this one does not have it closed', async () => {
  const stop = onReturn(({ messageID }) => messageID === '1')
  expect(await tellWaitingPage({ connected: true, messageID: '2' })).toBe(false)
  stop()
})

test('two pages that wait do not hear each other', async () => {
  const outcomes: boolean[] = []
  const stops = [1, 2].map(() => onReturn(({ connected }) => outcomes.push(connected) > 0))
  expect(await tellWaitingPage({ connected: true, messageID: '1' })).toBe(true)
  await expect.poll(() => outcomes).toEqual([true, true])
  for (const stop of stops) stop()
})
