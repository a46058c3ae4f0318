/** Someone who can sign in at the identity provider. */
export interface Account {
  sub: string
  givenName: string
  familyName: string
  email: string
  locale: string
  /** One line for the sign-in page. */
  description: string
}

export const ana: Account = {
  sub: 'ana.rivera',
  givenName: 'Ana',
  familyName: 'Rivera',
  email: 'ana.rivera@example.org',
  locale: 'es-US',
  description: 'New since yesterday: two surveys to do. Prefers Spanish.',
}

export const ben: Account = {
  sub: 'ben.okafor',
  givenName: 'Ben',
  familyName: 'Okafor',
  email: 'ben.okafor@example.org',
  locale: 'en-US',
  description: 'In the study for ninety days: surveys done, saved, late and missed; messages.',
}

export const chris: Account = {
  sub: 'chris.lee',
  givenName: 'Chris',
  familyName: 'Lee',
  email: 'chris.lee@example.org',
  locale: 'en-US',
  description: 'Has an account, but is not a participant of the study.',
}

export const accounts: readonly Account[] = [ana, ben, chris]

export function fullName({ givenName, familyName }: Account): string {
  return `${givenName} ${familyName}`
}
