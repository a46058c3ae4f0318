import type { SandboxContext } from '../server/context'

/** Puts data, record, clock, limits and faults back to how they were at the start; issued tokens stay valid. */
export function resetSandbox(sandbox: SandboxContext): void {
  const { clock, faults, initialLifetimes, lifetimes, limits, requests, store } = sandbox
  faults.clear()
  limits.reset()
  clock.offsetSeconds = 0
  Object.assign(lifetimes, initialLifetimes)
  requests.clear()
  store.reset()
}
