import { expect, test } from '@playwright/test'
import { unreadCount } from '@/components/embeddables/inbox/inbox-query'
import { schema } from '@/components/embeddables/inbox/inbox-schema'
import { safeLink } from '@/components/embeddables/inbox/safe-link'
import { inboxItemID } from '@/components/embeddables/inbox-message/inbox-message-query'
import { isMarkup, textParts } from '@/components/embeddables/inbox-message/plain-text'
import { channelOf, failureOf } from '@/components/embeddables/notifications/notifications-query'

test('an address names a message only with a GUID: the SDK would put anything else into a path as it stands', () => {
  expect(inboxItemID('0F8FAD5B-D9CB-469F-A165-70867728950E')).toBe('0f8fad5b-d9cb-469f-a165-70867728950e')
  for (const hostile of [
    '',
    '..',
    '..%2fparticipant',
    '../participant?',
    '0f8fad5b-d9cb-469f-a165-70867728950e/markRead',
    '0f8fad5b-d9cb-469f-a165-70867728950e?x=1',
    ' 0f8fad5b-d9cb-469f-a165-70867728950e\n',
  ])
    expect(inboxItemID(hostile), hostile).toBeUndefined()
})

test('a link leads to the web, to an e-mail or to a telephone, and nowhere else', () => {
  expect(safeLink('https://example.org/a b')).toBe('https://example.org/a%20b')
  expect(safeLink('MAILTO:team@example.org')).toBe('mailto:team@example.org')
  expect(safeLink('tel:+15550100')).toBe('tel:+15550100')
  for (const hostile of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    '/api/sign-out',
    'intent://x',
    '',
  ])
    expect(safeLink(hostile), hostile).toBeUndefined()
})

test.describe('a plain text', () => {
  test('keeps its words, and its addresses become links, without the full stop that ends the sentence', () => {
    expect(
      textParts('See https://example.org/a?b=1. Or (https://example.org), or write to a.b@example.org!'),
    ).toEqual([
      { text: 'See ' },
      { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
      { text: '. Or (' },
      { text: 'https://example.org', href: 'https://example.org/' },
      { text: '), or write to ' },
      { text: 'a.b@example.org', href: 'mailto:a.b@example.org' },
      { text: '!' },
    ])
    expect(textParts('We <3 you & yours')).toEqual([{ text: 'We <3 you & yours' }])
    expect(textParts('')).toEqual([])
  })

  test('is told from HTML by tags and entities', () => {
    for (const html of ['<p>Hello', 'a<br/>b', 'Fish &amp; chips', '&#60;', '<!-- x -->', '</p>'])
      expect(isMarkup(html), html).toBe(true)
    for (const text of ['Hello', 'We <3 you', '1 < 2 & 3 > 2', 'AT&T; no'])
      expect(isMarkup(text), text).toBe(text === 'AT&T; no')
  })
})

test('a list shows what it knows: an item of another kind, or a broken one, hides no other', () => {
  const message = { type: 'message', id: 'a', title: 'Hello', insertedDate: null, isNew: true }
  const { items } = schema.parse({
    items: [{ type: 'poll', id: 'b' }, message, { type: 'resource', id: 'c' }, null],
    nextPageID: null,
  })
  expect(items).toEqual([message])
})

test('only what is new is counted', () => {
  const items = (count: number) => Array.from({ length: count }, () => ({ isNew: true }))
  expect(unreadCount({ items: [] })).toBe(0)
  expect(unreadCount({ items: [...items(2), { isNew: false }, { isNew: null }] })).toBe(2)
  expect(unreadCount({ items: items(10) })).toBe(10)
})

test('what was sent is told by its way, and by what kept it from arriving, however MyDataHelps spells it', () => {
  const sent = (type: string | null, statusCode: string | null) => ({ id: 'a', type, statusCode })
  expect(channelOf(sent('Sms', null))).toBe('sms')
  expect(channelOf(sent('EMAIL', null))).toBe('email')
  expect(channelOf(sent('Fax', null))).toBeUndefined()
  expect(channelOf(sent(null, null))).toBeUndefined()
  expect(failureOf(sent(null, 'Succeeded'))).toBeUndefined()
  expect(failureOf(sent(null, null))).toBeUndefined()
  expect(failureOf(sent(null, 'NoAssociatedUser'))).toBe('noAssociatedUser')
  expect(failureOf(sent(null, 'serviceError'))).toBe('serviceError')
  expect(failureOf(sent(null, 'SomethingNew'))).toBe('serviceError')
})
