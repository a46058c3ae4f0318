import { isLocalOrigin } from '../requests/local-origin'

const SUCCESS_VALUE = '%SUCCESSVALUE%'

/**
 * Whether a connection may lead back to this address: a page of the app, of this computer, or of an origin that the
 * settings name, or a scheme of an installed app that they name. Anything else would make the sandbox a redirector for
 * strangers.
 */
export function mayRedirectTo(finalRedirectPath: string, origins: readonly string[]): boolean {
  if (!URL.canParse(finalRedirectPath)) return false
  const target = redirectTarget(finalRedirectPath)
  return isLocalOrigin(target) || origins.includes(target)
}

/** The origin of a web address; of any other, its scheme: `study-app:`. */
export function redirectTarget(address: string): string {
  const { origin, protocol } = new URL(address)
  return /^https?:$/.test(protocol) ? origin : protocol
}

/** Where the browser goes after the decision: `%SUCCESSVALUE%` says how it went, and nothing else is changed. */
export function finalRedirect(finalRedirectPath: string, success: boolean): string {
  return new URL(finalRedirectPath).href.replaceAll(SUCCESS_VALUE, String(success))
}
