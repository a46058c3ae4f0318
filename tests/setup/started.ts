import type { WorkerFixture } from '@playwright/test'

/** A fixture of the worker: what `start` starts, stopped when no test needs it any more. */
export function started<Value extends { stop: () => Promise<unknown> }>(
  start: () => Promise<Value>,
): [WorkerFixture<Value, object>, { scope: 'worker' }] {
  return [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here which other fixtures it needs, and wants a pattern.
    async ({}, use) => {
      const value = await start()
      await use(value)
      await value.stop()
    },
    { scope: 'worker' },
  ]
}
