import { accounts, fullName } from '../people/accounts'

/** Who a person is, for ID tokens and the userinfo endpoint. Undefined for a subject that does not exist. */
export function claimsOf(sub: string) {
  const account = accounts.find((candidate) => candidate.sub === sub)
  if (!account) return undefined
  return {
    accountId: account.sub,
    claims: () => ({
      sub: account.sub,
      name: fullName(account),
      given_name: account.givenName,
      family_name: account.familyName,
      email: account.email,
      email_verified: true,
      locale: account.locale,
    }),
  }
}
