import type { RequestListener } from 'node:http'
import { expect, test } from '@playwright/test'
import { appAddressSteps } from '@/scripts/doctor/app-address'
import { partySteps } from '@/scripts/doctor/parties'
import { play } from '../../setup/doctor'
import { freePorts } from '../../setup/ports'
import { selfSigned } from '../../setup/self-signed'
import { stepsWith } from './subject'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const theApp: RequestListener = (_request, response) => response.end('{"status":"ok"}')

test.describe('a host', () => {
  const issuer = async (url: string) => {
    const { step } = await stepsWith(partySteps, {
      MYDATAHELPS_BASE_URL: 'http://localhost:1',
      OIDC_ISSUER: url,
    })
    return step(`host ${new URL(url).host}`)
  }

  test('is not known to DNS', async () => {
    expect(await issuer('https://no-such-host.invalid')).toMatchObject({
      state: 'failed',
      detail: 'is not known to DNS',
    })
  })

  test('does not answer', async () => {
    const [port] = await freePorts(1)
    expect((await issuer(`https://localhost:${port}`))?.detail).toBe(
      `does not answer on port ${port} with TLS`,
    )
    expect((await issuer(`http://localhost:${port}`))?.detail).toBe(`does not answer on port ${port}`)
  })

  test('has a certificate that nobody vouches for, or that is out of date', async () => {
    for (const [end, detail] of [
      [inDays(100), 'has a certificate that this machine does not trust (DEPTH_ZERO_SELF_SIGNED_CERT)'],
      [inDays(-1), 'has a certificate that is out of date'],
    ] as const) {
      const host = await play(theApp, selfSigned({ host: 'localhost', end }))
      expect(await issuer(host.url)).toMatchObject({ state: 'failed', detail })
      await host.stop()
    }
  })
})

test.describe('at the app’s address', () => {
  const addresses: [what: string, listener: RequestListener, state: string, detail: string][] = [
    ['the app answers', theApp, 'unknown', 'the app answers, without https'],
    [
      'something else answers',
      (_request, response) => response.end('hello'),
      'failed',
      'something else answers there',
    ],
    [
      'it goes on to another',
      (_request, response) =>
        response.writeHead(301, { location: 'https://www.example.org/api/health' }).end(),
      'failed',
      'leads on to https://www.example.org',
    ],
  ]
  for (const [what, listener, state, detail] of addresses)
    test(what, async () => {
      const app = await play(listener)
      const { step } = await stepsWith(appAddressSteps, { NEXTAUTH_URL: app.url })
      expect(step('app address')).toMatchObject({ state, detail })
      await app.stop()
    })

  test('nothing answers', async () => {
    const { step } = await stepsWith(appAddressSteps, { NEXTAUTH_URL: 'https://no-such-host.invalid' })
    expect(step('host no-such-host.invalid')?.state).toBe('failed')
    expect(step('app address')).toMatchObject({ state: 'unknown', detail: 'needs its host' })
    const here = await stepsWith(appAddressSteps, { NEXTAUTH_URL: 'http://localhost:1' })
    expect(here.step('app address')).toMatchObject({
      state: 'unknown',
      detail: 'nothing answers there; start the app, and ask again',
    })
  })
})
