import type { Language } from './profile'

/** What a language calls itself, where the app speaks it, else what it is called in `locale`. */
export function languageInWords(tag: string, languages: readonly Language[], locale: string): string {
  const known = languages.find((language) => language.tag === tag)
  if (known) return known.name
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    // MyDataHelps keeps whatever it was sent.
    return tag
  }
}
