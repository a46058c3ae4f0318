import { en } from './texts-en'
import { es } from './texts-es'

export const texts = { en, es }

export type Language = keyof typeof texts

/** Takes a language tag such as `es-MX` and gives the language the page speaks: English unless it is Spanish. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().split(/[-_]/)[0] === 'es' ? 'es' : 'en'
}
