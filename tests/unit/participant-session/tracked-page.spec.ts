import { expect, test } from '@playwright/test'
import { patternOf } from '@/components/participant-session/tracked-page'

test('of an address, only which kind of page it is can be told', () => {
  expect(patternOf('/')).toBe('/')
  expect(patternOf('/you/files')).toBe('/you/files')
  expect(patternOf('/messages/8f14e45f-ceea-467f')).toBe('/messages/{id}')
  for (const address of ['/no-such-page', '/messages/1/2', '/you/ben@example.org', '//data'])
    expect(patternOf(address), address).toBeUndefined()
})
