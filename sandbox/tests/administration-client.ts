import { answer, type SandboxClient } from './sandbox-client'
import { expect } from './start-sandbox'

type Page = {
  items: { id: string; participantIdentifier: string; [name: string]: unknown }[]
  nextPageID: string | null
}

/** One page of an administrative list. */
export async function list(sandbox: SandboxClient, name: string, query: string, field = name): Promise<Page> {
  const response = await sandbox.administration('GET', `${name}?${query}`)
  expect(response.status, `${name}?${query}`).toBe(200)
  const { [field]: items, nextPageID } = await response.json()
  return { items, nextPageID }
}

/** Status and body of the answer to a list that is sent. */
export async function post(sandbox: SandboxClient, path: string, body: unknown) {
  return answer(await sandbox.administration('POST', path, body))
}
