/** A route of somebody who forgot what must not be logged. Everything in it is what the app really has. */
const ROUTE = `
import { participantTokenOf } from '@/app/participant-token'
import { currentSession } from '@/lib/auth'
import { keptIdToken } from '@/lib/auth/id-token'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { signAssertion } from '@/lib/mydatahelps/assertion'

export async function GET(request: Request) {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401 })
  const idToken = await keptIdToken(session.term)
  const answer = await participantTokenOf(session.user)
  const { privateKey, serviceAccount } = config().myDataHelps
  const assertion = await signAssertion({ privateKey, serviceAccount, tokenUrl: 'https://example.org', now: Date.now() })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const { clientSecret } = config().identityProvider

  log.error({ idToken, assertion, privateKey: pem, clientSecret, token: answer?.access_token }, 'careless_names')
  log.error({ session: { idToken }, answer, settings: config(), key: { privateKey: pem, private_key: pem } }, 'careless_objects')
  log.error({ form: { client_assertion: assertion, client_secret: clientSecret, id_token: idToken } }, 'careless_form')
  const headers = { ...Object.fromEntries(request.headers), authorization: 'Bearer ' + answer?.access_token }
  log.error({ request: { url: request.url, headers: { ...headers, 'set-cookie': headers.cookie } } }, 'careless_headers')
  return Response.json({ secrets: [idToken, assertion, pem, clientSecret, ...config().sessionSecrets, answer?.access_token] })
}
`

/** A page of theirs with a defect. */
const BROKEN_PAGE = `
export default async function Page({ searchParams }: { searchParams: Promise<object> }) {
  await searchParams
  throw new Error('A mistake.')
}
`

/** What such a team has written, by path. */
export const CARELESS_FILES: readonly [path: string, text: string][] = [
  ['app/api/careless/route.ts', ROUTE],
  ['app/broken/page.tsx', BROKEN_PAGE],
]
