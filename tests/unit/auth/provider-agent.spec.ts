import { get, type RequestListener, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import { providerAgent } from '@/lib/auth/provider-agent'
import { listen } from '../mydatahelps/listen'

type OpenIDClient = {
  custom: { setHttpOptionsDefaults: (options: object) => void }
  Issuer: { discover: (issuer: string) => Promise<{ metadata: { issuer: string } }> }
}

/** The copy that NextAuth asks providers with. It is no package of ours, and its types are not here. */
const openIDClient: OpenIDClient = createRequire(createRequire(import.meta.url).resolve('next-auth'))(
  'openid-client',
)

/** A provider on this machine, whose answers are like this. */
async function provider(handle: RequestListener) {
  const { server, url } = await listen(handle)
  return { issuer: new URL(url).origin, close: () => server.close() }
}

/** What NextAuth does with the options of a provider, and asks first. */
async function discover(issuer: string, agent: ReturnType<typeof providerAgent>) {
  openIDClient.custom.setHttpOptionsDefaults({ timeout: 10_000, agent })
  return openIDClient.Issuer.discover(issuer)
}

function pour(response: ServerResponse): void {
  if (response.closed) return
  while (response.write(Buffer.alloc(64 * 1024, ' ')));
  response.once('drain', () => pour(response))
}

test('a provider that answers is heard', async () => {
  const well = await provider((_, response) =>
    response.end(JSON.stringify({ issuer: 'https://provider.example' })),
  )
  const found = await discover(well.issuer, providerAgent(well.issuer))
  expect(found.metadata.issuer).toBe('https://provider.example')
  well.close()
})

test('a provider that drips is cut at the deadline, whichever of its answers it is', async () => {
  const dripping = await provider((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  })
  const agent = providerAgent(dripping.issuer, { milliseconds: 300 })
  const started = performance.now()
  await expect(discover(dripping.issuer, agent)).rejects.toThrow()
  // One deadline for all: nothing is left of it for the next question.
  await expect(discover(dripping.issuer, agent)).rejects.toThrow()
  expect(performance.now() - started).toBeGreaterThanOrEqual(290)
  expect(performance.now() - started).toBeLessThan(8_000)
  dripping.close()
})

test('a provider that never stops is not read further than a megabyte', async () => {
  const flood = await provider((_, response) => pour(response))
  await expect(discover(flood.issuer, providerAgent(flood.issuer))).rejects.toThrow()
  flood.close()
})

test('an answer is not kept from whoever reads it by being counted', async () => {
  const text = 'x'.repeat(300_000)
  const well = await provider((_, response) => response.end(text))
  const agent = providerAgent(well.issuer)
  const read = await new Promise<string>((resolve, reject) => {
    get(well.issuer, { agent }, (response) => {
      let body = ''
      response
        .setEncoding('utf8')
        .on('data', (piece) => (body += piece))
        .on('end', () => resolve(body))
    }).on('error', reject)
  })
  expect(read).toBe(text)
  well.close()
})
