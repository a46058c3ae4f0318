import { type Language, preferredLanguage } from '../requests/language'

/** The part of a request's context in oidc-provider that tells its headers; an absent header is empty. */
type Request = {
  get(name: string): string
}

/**
 * The language of a page: what the app asks for by `ui_locales` (tags with spaces between them, best first) goes
 * before what the browser asks for. English, where neither names a language of the study.
 */
export function pageLanguage(request: Request, uiLocales: unknown): Language {
  // Tags without a weight come first, in their order, so both lists can be one header.
  const asked = typeof uiLocales === 'string' ? uiLocales.trim().split(/\s+/) : []
  return preferredLanguage([...asked, request.get('Accept-Language')].join(','))
}
