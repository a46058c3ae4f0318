import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { PERIODS } from '@/components/embeddables/device-data/days'
import { FIGURES } from '@/components/embeddables/device-data/figures'
import { PARTS } from '@/components/embeddables/device-data/measurement'
import { SPORTS } from '@/components/embeddables/device-data/workouts/sports'
import { MANUAL_READINGS } from '@/components/embeddables/manual-entry/manual-readings'
import { FIELDS } from '@/components/embeddables/profile/profile-fields'
import type { WriteFailure } from '@/components/embeddables/write-failure'
import type { SessionErrorCode } from '@/components/participant-session/errors'
import type { SurveyOutcome } from '@/components/participant-session/survey-modal'
import { type Source, sourcesOf, withoutComments } from './sources'

const catalogueIn = (locale: string) =>
  z
    .record(z.string(), z.record(z.string(), z.string().min(1)))
    .parse(JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')))
const catalogue = catalogueIn('en')
const otherLanguages = readdirSync('messages')
  .map((name) => name.replace('.json', ''))
  .filter((locale) => locale !== 'en')

const errors: Record<SessionErrorCode, true> = {
  signed_out: true,
  someone_else: true,
  not_enrolled: true,
  token_refused: true,
  forbidden: true,
  not_found: true,
  rate_limited: true,
  unavailable: true,
  offline: true,
  unexpected: true,
}
const outcomes: Record<SurveyOutcome, true> = {
  completed: true,
  saved: true,
  discarded: true,
  failed: true,
  unavailable: true,
  closed: true,
  not_connected: true,
}

const writeFailures: Record<WriteFailure, true> = {
  offline: true,
  unavailable: true,
  busy: true,
  forbidden: true,
  other: true,
}

/** Keys that the code puts together at run time, by namespace. */
const COMPUTED: Record<string, string[]> = {
  errors: Object.keys(errors),
  survey: Object.keys(outcomes),
  session: ['offline', 'unavailable', 'failed'],
  writeFailure: Object.keys(writeFailures),
  regions: [
    'Africa',
    'America',
    'Antarctica',
    'Arctic',
    'Asia',
    'Atlantic',
    'Australia',
    'Europe',
    'Indian',
    'Pacific',
  ],
  profile: [...FIELDS, 'missing', 'tooLong', 'notKept'],
  files: ['sent', 'canceled', 'failed', 'empty', 'tooLarge', 'wrongType'],
  navigation: ['today', 'data', 'messages', 'you'],
  sentToYou: [
    ...['email', 'sms', 'push'],
    ...['unsubscribed', 'missingContactInfo', 'noRegisteredMobileDevice', 'noAssociatedUser'],
    ...['pastNotificationEndDate', 'serviceError'],
  ],
  deviceData: [
    ...FIGURES.map(({ key }) => `${key}Title`),
    ...PARTS.map((part) => `${part}Part`),
    ...PERIODS.map((period) => `${period}Period`),
    ...SPORTS.map((sport) => `${sport}Sport`),
  ],
  manualEntry: [
    ...MANUAL_READINGS.flatMap(({ key }) => ['Title', 'Add', 'Change'].map((what) => `${key}${what}`)),
    ...MANUAL_READINGS.flatMap(({ fields }) => fields.map(({ key }) => `${key}Label`)),
    'saved',
    'deleted',
  ],
  ended: ['signed_out', 'someone_else', 'expired', 'idle', 'withdrawn'].flatMap((reason) => {
    const name = reason.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase())
    return [`${name}Title`, `${name}Text`]
  }),
}

/** Read from the catalogue itself: each language's own name, for those who read another. */
const READ_DIRECTLY = ['language.name']

/** `namespace.key` of each text that a file shows, and the namespaces in which it computes the key. */
function textsOf({ text }: Source): { keys: string[]; computedIn: string[] } {
  const keys: string[] = []
  const computedIn: string[] = []
  let namespace = ''
  const calls =
    /\b(?:useTranslations\(|translator\(|translatorIn\(\w+,)\s*'(\w+)'|(?<![\w.])t\(\s*(?:'([\w.]+)'|[^'\s])/g
  for (const [, opened, key] of withoutComments(text).matchAll(calls)) {
    if (opened) namespace = opened
    else if (key) keys.push(`${namespace}.${key}`)
    else computedIn.push(namespace)
  }
  return { keys, computedIn }
}

const texts = ['app', 'components', 'lib'].flatMap(sourcesOf).map(textsOf)
const inCode = new Set(texts.flatMap(({ keys }) => keys))
const computed = Object.entries(COMPUTED).flatMap(([namespace, keys]) =>
  keys.map((key) => `${namespace}.${key}`),
)
const inCatalogue = Object.entries(catalogue).flatMap(([namespace, keys]) =>
  Object.keys(keys).map((key) => `${namespace}.${key}`),
)

/** What a message is filled with, such as `{date}` or `{count, plural, …}`. */
function blanksOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name))].toSorted()
}

for (const locale of otherLanguages) {
  test(`${locale} has the same texts as English, with the same blanks to fill`, () => {
    const shapeOf = (languages: typeof catalogue) =>
      Object.entries(languages).flatMap(([namespace, texts]) =>
        Object.entries(texts).map(([key, text]) => `${namespace}.${key}(${blanksOf(text)})`),
      )
    expect(shapeOf(catalogueIn(locale)).toSorted()).toEqual(shapeOf(catalogue).toSorted())
  })
}

test('every text that the code shows is in the catalogue', () => {
  expect(inCode.size).toBeGreaterThan(40)
  expect([...inCode, ...computed].filter((key) => !inCatalogue.includes(key))).toEqual([])
})

test('every text of the catalogue is shown somewhere', () => {
  const shown = new Set([...inCode, ...computed, ...READ_DIRECTLY])
  expect(inCatalogue.filter((key) => !shown.has(key))).toEqual([])
})

test('keys are computed in these namespaces, and in no other', () => {
  const namespaces = new Set(texts.flatMap(({ computedIn }) => computedIn))
  expect([...namespaces].toSorted()).toEqual(Object.keys(COMPUTED).toSorted())
})

test('the checker tells keys of one namespace from those of another, and computed ones', () => {
  const text = `
    function One() { const t = useTranslations('one'); format('x'); return t(
      'a') + t('b', { name }) }
    function Two() { const t = translator('two'); list.at('no'); return t('a') + t(cause) } // t('comment')
  `
  expect(textsOf({ path: 'x.tsx', text })).toEqual({ keys: ['one.a', 'one.b', 'two.a'], computedIn: ['two'] })
})
