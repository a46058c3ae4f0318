import 'server-only'
import { config, isDevelopment } from '@/lib/config'
import { policyOf } from '@/lib/content-security-policy'

/** The Content-Security-Policy for one answer, whose scripts have this nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return policyOf(config(), { nonce, isDevelopment })
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
