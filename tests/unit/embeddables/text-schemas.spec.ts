import { expect, test } from '@playwright/test'
import { schema as project } from '@/components/embeddables/project-header/project-header-schema'
import { address, longText, shortText, word } from '@/components/embeddables/text-schemas'
import { sourcesOf } from '../repository/sources'

test('a name is cut, and no character with it', () => {
  expect(shortText.parse('x'.repeat(300))).toBe('x'.repeat(300))
  expect(shortText.parse('x'.repeat(5_000))).toBe(`${'x'.repeat(300)}…`)
  expect(shortText.parse(`${'x'.repeat(299)}🦊🦊`)).toBe(`${'x'.repeat(299)}…`)
  expect(longText.parse('x'.repeat(400_000))).toHaveLength(100_001)
})

test('what would mean something else if it were cut is refused', () => {
  expect(word.safeParse('x'.repeat(4_000)).success).toBe(true)
  expect(word.safeParse('x'.repeat(4_001)).success).toBe(false)
})

test('an address that is none is empty, and throws nowhere', () => {
  for (const fine of ['https://example.org/logo.png', '/logo.png', 'logo.png', '//example.org/logo.png'])
    expect(address.parse(fine)).toBe(fine)
  for (const none of [
    'http://[',
    'https://',
    '//',
    'https:',
    'http:',
    'http://a b',
    '//[',
    `/${'x'.repeat(5_000)}`,
  ])
    expect(address.parse(none), none).toBe('')
})

test('one bad text does not take the answer with it', () => {
  const answer = project.parse({
    name: 'N'.repeat(5_000),
    organization: { name: 'Org', logoUrl: 'http://[' },
    learnMoreLink: '//',
  })
  expect(answer).toMatchObject({ organization: { name: 'Org', logoUrl: '' }, learnMoreLink: '' })
  expect(answer.name).toHaveLength(301)
})

test('every text of MyDataHelps is bounded where it is parsed', () => {
  const unbounded = sourcesOf('components/embeddables')
    .filter(({ path }) => !path.endsWith('/text-schemas.ts'))
    .filter(({ text }) => /\bz\.string\(/.test(text))
  expect(unbounded.map(({ path }) => path)).toEqual([])
})
