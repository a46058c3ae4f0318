import { expect, test } from '@playwright/test'
import { MyDataHelpsError } from '@/lib/mydatahelps'

/** The same class as another copy of the module has it. */
class Copy extends Error {
  override readonly name = 'MyDataHelpsError'
}

test('an error of another copy of the module is known for what it is', () => {
  expect(new Copy()).toBeInstanceOf(MyDataHelpsError)
  expect(new MyDataHelpsError('unavailable', 'network')).toBeInstanceOf(MyDataHelpsError)
})

test('other errors are not', () => {
  expect(new Error('MyDataHelpsError')).not.toBeInstanceOf(MyDataHelpsError)
  expect({ name: 'MyDataHelpsError' }).not.toBeInstanceOf(MyDataHelpsError)
  expect(undefined).not.toBeInstanceOf(MyDataHelpsError)
})
