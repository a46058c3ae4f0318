import { createTranslator } from 'use-intl/core'
import en from '@/messages/en.json' with { type: 'json' }
import es from '@/messages/es.json' with { type: 'json' }

const CATALOGUES = { en, es }

export type Language = keyof typeof CATALOGUES

/** Gives the app's own words in a language, for a journey that is made in each. A key that is not there does not compile. */
export function wordsIn(language: Language) {
  return createTranslator({ locale: language, messages: CATALOGUES[language] })
}
