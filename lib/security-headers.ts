import 'server-only'
import { config, isDevelopment } from '@/lib/config'

/** Where MyDataHelps keeps the logos that organizations upload. */
const ORGANIZATION_ASSETS =
  'https://rkstudio-customer-assets.s3.amazonaws.com https://assets.careevolutionapps.com'

/**
 * The Content-Security-Policy for one answer. Scripts run by nonce alone, which also stops one that a
 * crafted address might smuggle into the markup of the SDK's survey frame. `require-trusted-types-for` stays out: the SDK
 * builds that frame as an HTML string, and would fail.
 */
export function contentSecurityPolicy(nonce: string): string {
  const {
    myDataHelps: { origin: myDataHelps, fileStorage },
    study: { logoUrl },
  } = config()
  return Object.entries({
    'default-src': "'self'",
    // React uses eval in development, to show errors of the server; and the dev server adds styles by script.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': `'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    // Files go to the storage themselves, by addresses that MyDataHelps has signed.
    'connect-src': ["'self'", myDataHelps, ...(fileStorage ? [fileStorage] : [])].join(' '),
    'frame-src': myDataHelps,
    'img-src': `'self' data: ${myDataHelps} ${ORGANIZATION_ASSETS}${originOf(logoUrl)}`,
    // Else `script-src` would decide, by nonces, which a worker has none of.
    'worker-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** The origin of a picture that another site has, with a space before it; nothing for one of this site. */
function originOf(picture: string | undefined): string {
  return picture?.startsWith('/') === false ? ` ${new URL(picture).origin}` : ''
}

/**
 * The headers that every answer carries beside it. One is left out on purpose: Cross-Origin-Embedder-Policy would block
 * the survey frame, which sends none itself.
 */
export function hardeningHeaders(): Record<string, string> {
  const secure = config().appUrl.startsWith('https:')
  return {
    ...(secure ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
    // A page that has opened this one could count its frames, and send it elsewhere. It cuts the link to the pop-up window
    // in which an account is connected as well; what that has to say comes by a BroadcastChannel.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // Surveys may ask for a photo, so the survey frame needs the camera; nothing here needs the rest.
    'Permissions-Policy': `camera=(self "${config().myDataHelps.origin}"), geolocation=(), microphone=(), payment=()`,
  }
}
