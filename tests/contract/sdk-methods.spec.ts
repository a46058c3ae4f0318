import { ourReading, sandboxOnly, writes } from './certainty'
import { expect, test } from './contract-test'
import { REQUEST_METHODS, type RequestMethod, type SdkCalls } from './sdk-calls/call'
import { deviceDataCalls } from './sdk-calls/device-data'
import { deviceDataV2Calls } from './sdk-calls/device-data-v2'
import { accountCalls } from './sdk-calls/external-accounts'
import { fileAndEventCalls } from './sdk-calls/files-and-events'
import { inboxCalls } from './sdk-calls/inbox'
import { participantCalls } from './sdk-calls/participant'
import { surveyCalls } from './sdk-calls/surveys'

/** One call for each method, or this does not compile. */
const calls: SdkCalls<RequestMethod> = {
  ...participantCalls,
  ...surveyCalls,
  ...inboxCalls,
  ...accountCalls,
  ...deviceDataCalls,
  ...deviceDataV2Calls,
  ...fileAndEventCalls,
}

test.describe('The SDK, in a browser, on another origin', () => {
  for (const method of REQUEST_METHODS) {
    const call = calls[method]
    test(`${method} ${call.does}`, async ({ sdk, service }) => {
      if (call.writes) writes()
      if (call.sandboxOnly) sandboxOnly(call.sandboxOnly)
      if (call.ourReading) ourReading(call.ourReading)
      await call.run(sdk, service)
    })
  }

  test('asks the service in these methods, and in no others', async ({ sdk }) => {
    const asking = await sdk.page.evaluate(() => {
      const prototype: Record<string, unknown> = Object.getPrototypeOf(window.MyDataHelps)
      return Object.getOwnPropertyNames(prototype).filter((name) => {
        const descriptor = Object.getOwnPropertyDescriptor(prototype, name)
        return (
          typeof descriptor?.value === 'function' &&
          /makeRequest\(|[^.]fetch\(/.test(String(descriptor.value))
        )
      })
    })
    const methods = asking.filter((name) => name !== 'constructor' && name !== 'makeRequest')
    expect(methods.sort()).toEqual([...REQUEST_METHODS].sort())
  })
})
