import { expect, test } from '@playwright/test'
import { isMyDataHelpsError, MyDataHelpsError } from '@/lib/mydatahelps'

/** The same class as another copy of the module has it. */
class Copy extends Error {
  override readonly name = 'MyDataHelpsError'
}

test('an error of another copy of the module is known for what it is', () => {
  expect(isMyDataHelpsError(new Copy())).toBe(true)
  expect(isMyDataHelpsError(new MyDataHelpsError('unavailable', 'network'))).toBe(true)
})

test('other errors are not', () => {
  expect(isMyDataHelpsError(new Error('MyDataHelpsError'))).toBe(false)
  expect(isMyDataHelpsError({ name: 'MyDataHelpsError' })).toBe(false)
  expect(isMyDataHelpsError(undefined)).toBe(false)
})
