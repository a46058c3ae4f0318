import 'server-only'
import compile from 'icu-minify/compile'
import { createTranslator, type Messages } from 'use-intl/core'
import en from '@/messages/en.json'

/** Languages that the app has a catalogue for. The SDK is told the same list, and takes no other. */
export const locales = ['en'] as const
export type Locale = (typeof locales)[number]

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en
  }
}

const catalogues: Record<Locale, Messages> = { en: compiled(en) }

/**
 * The catalogue with its messages parsed. Browsers are sent it in this form, and so need no parser: nine
 * kilobytes of script for every participant (`next.config.js` leaves it out).
 */
function compiled(catalogue: Messages): Messages {
  const namespaces = Object.entries(catalogue).map(([namespace, messages]) => [
    namespace,
    Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, compile(message)])),
  ])
  // What is parsed is a list where a text has parts; the type goes on naming the keys.
  return Object.fromEntries(namespaces)
}

/** A part of the catalogue: its first level. */
export type Namespace = keyof Messages

/** The language of the current request. */
export function currentLocale(): Locale {
  return locales[0]
}

/** The texts of some parts of the catalogue, for the components of a page. */
export function messagesOf(namespaces: readonly Namespace[]): Partial<Messages> {
  const messages = catalogues[currentLocale()]
  return Object.fromEntries(namespaces.map((namespace) => [namespace, messages[namespace]]))
}

/** Texts for server components. */
export function translator<Name extends Namespace>(namespace: Name) {
  const locale = currentLocale()
  return createTranslator({ locale, messages: catalogues[locale], namespace })
}
