import type { SandboxClient } from './sandbox-client'
import { expect } from './start-sandbox'

export const ORIGIN = { Origin: 'http://localhost:3000' }

/** Sets rules in place of those that are set. */
export async function setFaults(sandbox: SandboxClient, ...rules: unknown[]): Promise<void> {
  const response = await sandbox.control('PUT', 'faults', rules)
  expect(response.status, await response.clone().text()).toBe(200)
}

/** How often each rule has struck. */
export async function strikes(sandbox: SandboxClient): Promise<number[]> {
  const faults: { struck: number }[] = await (await sandbox.control('GET', 'faults')).json()
  return faults.map(({ struck }) => struck)
}

/** Asks for the participant, and gives how the answer came: its status and text, or `no answer`. */
export async function ask(sandbox: SandboxClient, token: string, path = 'participant') {
  try {
    const response = await sandbox.delegated(path, { token, headers: ORIGIN })
    return { status: response.status, text: await response.text(), headers: response.headers }
  } catch {
    return { status: 'no answer', text: '', headers: new Headers() }
  }
}
