import 'server-only'
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

const catalogues: Record<Locale, Messages> = { en }

/** The language of the current request, and its catalogue. */
export function currentMessages(): { locale: Locale; messages: Messages } {
  const locale = locales[0]
  return { locale, messages: catalogues[locale] }
}

/** Texts for server components; `namespace` is the first level of the catalogue. */
export function translator<Namespace extends keyof Messages>(namespace: Namespace) {
  return createTranslator({ ...currentMessages(), namespace })
}
