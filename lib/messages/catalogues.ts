import compile from 'icu-minify/compile'
import type { Messages } from 'use-intl/core'
import en from '@/messages/en.json'
import { FIRST_LANGUAGE, LANGUAGES_OFF } from './offered'

/** English is the one that the types are made of; the others have the same keys, which a test holds. */
type Catalogue = typeof en

/** Every file of the folder: to add a language is to add its file. */
const files = require.context('../../messages', false, /\.json$/)

const written = new Map<string, Catalogue>(
  files.keys().map((path) => [path.replace(/^.*\/|\.json$/g, ''), files<Catalogue>(path)]),
)

/** Languages that the app speaks, the one to fall back on first. The SDK is told the same list, and takes no other. */
export const locales: readonly [string, ...string[]] = [
  FIRST_LANGUAGE,
  ...[...written.keys()].filter((locale) => locale !== FIRST_LANGUAGE && !LANGUAGES_OFF.includes(locale)),
]

/** What each language calls itself. */
export const languageNames: Readonly<Record<string, string>> = Object.fromEntries(
  locales.map((locale) => [locale, catalogueOf(locale).language.name]),
)

const parsed = new Map<string, Messages>()

/**
 * A catalogue with its messages parsed. Browsers are sent it in this form, and so need no parser: nine kilobytes
 * of script for every participant (`next.config.js` leaves it out).
 */
export function messagesIn(locale: string): Messages {
  const known = parsed.get(locale)
  if (known) return known
  const namespaces = Object.entries(catalogueOf(locale)).map(([namespace, messages]) => [
    namespace,
    Object.fromEntries(
      // The parser makes the choices of a plural as objects without a prototype, which React does not send.
      Object.entries(messages).map(([key, message]) => [key, structuredClone(compile(message))]),
    ),
  ])
  // What is parsed is a list where a text has parts; the type goes on naming the keys.
  const messages: Messages = Object.fromEntries(namespaces)
  parsed.set(locale, messages)
  return messages
}

function catalogueOf(locale: string): Catalogue {
  return written.get(locale) ?? en
}
