/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ps', 'ur', 'yi']

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(languageOf(locale)) ? 'rtl' : 'ltr'
}

/** The first of these wishes that is among the languages that the app speaks; the first of those where none is. */
export function bestLanguage(
  wishes: readonly (string | undefined)[],
  locales: readonly [string, ...string[]],
): string {
  for (const wish of wishes) {
    if (wish === undefined) continue
    const exact = locales.find((locale) => locale.toLowerCase() === wish.toLowerCase())
    const found = exact ?? locales.find((locale) => locale === languageOf(wish))
    if (found) return found
  }
  return locales[0]
}

/** The tags of an `Accept-Language` header, the one that is liked best first. What is no tag is left out. */
export function acceptedLanguages(header: string | null): string[] {
  return (header ?? '')
    .split(',', 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}

/**
 * A language as it is written where the person lives: `en` becomes `en-NZ` for somebody whose browser asks for
 * that, so that the 3rd of November is not the 11th of March.
 */
export function regional(locale: string, accepted: readonly string[]): string {
  const same = accepted.find((tag) => languageOf(tag) === languageOf(locale) && regionOf(tag))
  const region = regionOf(same ?? accepted.find(regionOf) ?? '')
  return region ? new Intl.Locale(locale, { region }).toString() : locale
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? ''
}

function regionOf(tag: string): string | undefined {
  return /-([a-z]{2}|\d{3})(-|$)/i.exec(tag)?.[1]?.toUpperCase()
}
