import { createPrivateKey, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Site } from './site'

/** What the study team does on its side: adds or changes a participant, over MyDataHelps's administration API. */
export async function persistParticipant(site: Site, participant: Record<string, unknown>): Promise<void> {
  const { environment, myDataHelpsUrl } = site
  const account = String(environment.MYDATAHELPS_SERVICE_ACCOUNT)
  const tokenUrl = `${myDataHelpsUrl}/identityserver/connect/token`
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(account)
    .setSubject(account)
    .setAudience(tokenUrl)
    .setExpirationTime('1m')
    .setJti(randomUUID())
    .sign(createPrivateKey(String(environment.MYDATAHELPS_PRIVATE_KEY)))
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      scope: 'api',
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  })
  const { access_token } = (await answer.json()) as { access_token: string }
  const response = await fetch(
    `${myDataHelpsUrl}/api/v1/administration/projects/${environment.MYDATAHELPS_PROJECT_ID}/participants`,
    {
      method: 'PUT',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify(participant),
    },
  )
  if (!response.ok) throw new Error(`The participant was not persisted: ${response.status}`)
}
