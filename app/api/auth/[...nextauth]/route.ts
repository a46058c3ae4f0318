import { failure, NO_STORE } from '@/app/api/answers'
import { askNextAuth, cookieName, cookiesOf } from '@/lib/auth'
import { finishSignIn } from './finish'
import { startSignIn } from './start'

type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * Signing in by NextAuth, as far as this app uses it. The rest stays shut: it would give a new session for an old one, and
 * write what anybody sends into the log.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  switch ((await params).nextauth.join('/')) {
    case 'providers':
      return Response.json((await askNextAuth({ method: 'GET', action: 'providers' })).body, {
        headers: NO_STORE,
      })
    case 'csrf':
      return csrf(request)
    case 'callback/oidc':
      return finishSignIn(request)
    default:
      return notFound()
  }
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  return (await params).nextauth.join('/') === 'signin/oidc' ? startSignIn(request) : notFound()
}

/** A token that only our own pages can read, for the form that begins a sign-in. */
async function csrf(request: Request): Promise<Response> {
  const name = cookieName('csrf-token')
  const [, value = ''] = cookiesOf(request.headers.get('cookie')).find(([own]) => own === name) ?? []
  const answer = await askNextAuth({
    method: 'GET',
    action: 'csrf',
    cookies: { [name]: value.replace('%7C', '|') },
  })
  const headers = new Headers(NO_STORE)
  const line = answer.cookies.get(name)?.line
  if (line) headers.append('Set-Cookie', line)
  return Response.json(answer.body, { headers })
}

function notFound(): Response {
  return failure(404, 'not_found', 'There is nothing at this address.')
}

export { notFound as DELETE, notFound as HEAD, notFound as OPTIONS, notFound as PATCH, notFound as PUT }
