import { credentialsIn, Service } from '../contract/service'
import type { Site } from './site'

/** What the study team does on its side: adds or changes a participant, over MyDataHelps's administration API. */
export async function persistParticipant(site: Site, participant: Record<string, unknown>): Promise<void> {
  const service = new Service(false, credentialsIn(site.environment))
  const response = await service.administration('PUT', 'participants', participant)
  if (!response.ok) throw new Error(`The participant was not persisted: ${response.status}`)
}
