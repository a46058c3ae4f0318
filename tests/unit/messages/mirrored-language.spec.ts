import { expect, test } from '@playwright/test'
import { mirroredCatalogue, untranslated } from '../../setup/mirrored-language'

test('the mirrored language leaves what messages are filled with alone, and gives away what is not translated', () => {
  const { home, signIn } = JSON.parse(mirroredCatalogue())
  expect(home.greeting).toMatch(/^Ħ\S+, \{firstName\}/)
  expect(untranslated(['Hello, Ben', 'Sign in', home.greeting, signIn.button, 'Daily check-in'])).toEqual([
    'Hello, Ben',
    'Sign in',
  ])
})
