import type { Config } from '@/lib/config/config'

/** Where MyDataHelps keeps the logos that organizations upload. */
const ORGANIZATION_ASSETS =
  'https://rkstudio-customer-assets.s3.amazonaws.com https://assets.careevolutionapps.com'

/**
 * The Content-Security-Policy of these settings. Scripts run by nonce alone, which also stops one that a
 * crafted address might smuggle into the markup of the SDK's survey frame. `require-trusted-types-for` stays out: the SDK
 * builds that frame as an HTML string, and would fail.
 */
export function policyOf(
  {
    myDataHelps: { origin: myDataHelps, fileStorage },
    study: { logoUrl },
  }: Pick<Config, 'myDataHelps' | 'study'>,
  { nonce, isDevelopment }: { nonce: string; isDevelopment: boolean },
): string {
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
