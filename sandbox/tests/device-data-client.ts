import { z } from 'zod'
import { answer, type SandboxClient } from './sandbox-client'

const point = z.looseObject({
  id: z.guid(),
  type: z.string(),
  value: z.string(),
  observationDate: z.string().nullable(),
  modifiedDate: z.string(),
})

/** Asks for device data as Ben, or as somebody else. `version` is that of the call; `query` may begin with a path. */
export async function askForDeviceData(
  sandbox: SandboxClient,
  version: 1 | 2,
  query: string,
  person = 'ben.okafor',
) {
  const token = await sandbox.participantToken(person)
  return answer(await sandbox.send(`api/v${version}/delegated/devicedata${query}`, { token }))
}

/** The points of the first page that fit a query. */
export async function pointsFor(sandbox: SandboxClient, version: 1 | 2, query: string, person?: string) {
  const { body } = await askForDeviceData(sandbox, version, query, person)
  return z.object({ deviceDataPoints: z.array(point) }).parse(body).deviceDataPoints
}
