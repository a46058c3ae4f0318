import { isLocalOrigin } from '../local-origin'

const SUCCESS_VALUE = '%SUCCESSVALUE%'

/**
 * Whether a connection may lead back to this address: an http or https page of the app, of this computer, or of an
 * origin that the settings name. Anything else would make the sandbox a redirector for strangers.
 */
export function mayRedirectTo(finalRedirectPath: string, origins: readonly string[]): boolean {
  if (!URL.canParse(finalRedirectPath)) return false
  const { origin, protocol } = new URL(finalRedirectPath)
  return /^https?:$/.test(protocol) && (isLocalOrigin(origin) || origins.includes(origin))
}

/** Where the browser goes after the decision: `%SUCCESSVALUE%` says how it went, and nothing else is changed. */
export function finalRedirect(finalRedirectPath: string, success: boolean): string {
  return new URL(finalRedirectPath).href.replaceAll(SUCCESS_VALUE, String(success))
}
