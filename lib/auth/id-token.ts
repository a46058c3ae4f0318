import 'server-only'
import { store } from '@/lib/store'
import { sealing } from './session'
import type { SessionTerm } from './session-life'

/** It is shown to the provider in an address, at the end, and a longer one would be refused by many a proxy. */
const LONGEST = 4_000
const PURPOSE = 'id-token'

const nameOf = (id: string) => `session:${id}:id-token`

/**
 * Keeps the provider's ID token for one thing: to end the provider's session without a question. It is sealed, because it
 * holds names and addresses. Without it (too long, or forgotten by a restart without Redis) the provider may ask.
 */
export async function keepIdToken({ id, endsAt }: SessionTerm, idToken: string): Promise<void> {
  if (idToken.length > LONGEST) return
  const milliseconds = endsAt - Date.now()
  await store().write(
    nameOf(id),
    await sealing().seal({ idToken }, milliseconds / 1000, PURPOSE),
    milliseconds,
  )
}

export async function keptIdToken({ id }: SessionTerm): Promise<string | undefined> {
  const [sealed] = await store().read([nameOf(id)])
  const idToken = sealed && (await sealing().open(sealed, PURPOSE))?.claims.idToken
  return typeof idToken === 'string' ? idToken : undefined
}
