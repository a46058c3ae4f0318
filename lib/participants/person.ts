/** Whom an identity provider vouches for. The same `sub` at another provider is another person. */
export type PersonName = {
  /** As `issuerName` gives it. */
  issuer: string
  sub: string
}

/** An issuer as it stands in a person's name: with or without a slash at its end it is the same provider. */
export function issuerName(issuer: string): string {
  return issuer.replace(/\/+$/, '')
}

/** One text for one person, and never the same for two, whatever their subjects are. */
export function personKey({ issuer, sub }: PersonName): string {
  return JSON.stringify([issuer, sub])
}
