import { PAGES } from '@/app/(participant)/pages'
import type { Query, Reader } from '@/components/participant-session/query'
import { createReader } from '@/lib/mydatahelps/reader'
import { expect, test } from '../setup/browser-test'
import { sdkReady, sdkToken } from '../setup/sdk'

type Call = { method: string; parameters: unknown[] }
type Sent = { method: string; path: string; headers: Record<string, string> }

const queries: Query[] = Object.values(PAGES)
  .flat()
  .flatMap(({ queries }) => queries)

/** Which method of whoever answers a query calls, and with what. */
async function callOf(query: Query): Promise<Call> {
  const calls: Call[] = []
  const anyMethod = new Proxy({} as Reader, {
    get:
      (_, method) =>
      async (...parameters: unknown[]) => {
        calls.push({ method: String(method), parameters })
      },
  })
  await query.read(anyMethod)
  const [call] = calls
  if (!call || calls.length > 1) throw new Error(`${query.key} makes ${calls.length} calls`)
  return call
}

/** What matters of a request: all that a service could answer differently for. */
function sent(method: string, url: string, headers: Record<string, string>): Sent {
  const { pathname, search } = new URL(url)
  const { accept = '', 'accept-language': language = '', authorization = '' } = headers
  return { method, path: pathname + search, headers: { accept, language, authorization } }
}

test('the server asks MyDataHelps each question with the request that the SDK would send, and understands the same', async ({
  page,
  site,
  signIn,
}) => {
  await signIn('Ben Okafor')
  await sdkReady(page)
  const accessToken = (await sdkToken(page)) ?? ''
  expect(queries.length).toBeGreaterThan(3)
  for (const query of queries) {
    const [name] = query.key
    const call = await callOf(query)

    const requests: Sent[] = []
    const onServer = createReader({
      baseUrl: `${site.myDataHelpsUrl}/`,
      accessToken,
      language: 'en',
      fetch: (url, init) => {
        requests.push(sent('GET', String(url), Object.fromEntries(new Headers(init?.headers))))
        return fetch(url, init)
      },
      deadline: Date.now() + 60_000,
      now: Date.now,
    })
    const serverAnswer = await query.read(onServer)

    const asked = page.waitForRequest(
      (request) => request.url().includes('/delegated/') && request.method() === 'GET',
    )
    const browserAnswer = await page.evaluate(({ method, parameters }) => {
      const sdk: Record<string, unknown> = Object(window.MyDataHelps)
      const called = sdk[method]
      if (typeof called !== 'function') throw new Error(`The SDK has no ${method}`)
      return called.apply(sdk, parameters)
    }, call)
    const request = await asked
    requests.push(sent(request.method(), request.url(), await request.allHeaders()))

    expect(requests[0], name).toEqual(requests[1])
    const { schema } = await query.schema()
    expect(schema.parse(serverAnswer), name).toEqual(schema.parse(browserAnswer))
  }
})
