/** Someone who can sign in at the identity provider. */
export type Account = {
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
  description: 'In the study for ninety days: surveys done, saved, late and missed; messages; a Fitbit.',
}

export const chris: Account = {
  sub: 'chris.lee',
  givenName: 'Chris',
  familyName: 'Lee',
  email: 'chris.lee@example.org',
  locale: 'en-US',
  description: 'Has an account, but is not a participant of the study.',
}

export const priya: Account = {
  sub: 'priya.raman',
  givenName: 'Priya',
  familyName: 'Raman',
  email: 'priya.raman@example.org',
  locale: 'en-US',
  description: 'In the study for two hundred days: many pages of everything.',
}

export const aroha: Account = {
  sub: 'aroha.ngata',
  givenName: 'Aroha',
  familyName: 'Ngata',
  email: 'aroha.ngata@example.org',
  locale: 'en-NZ',
  description: 'Lives in Auckland, where it is mostly tomorrow: dates far from UTC.',
}

export const accounts: readonly Account[] = [ana, ben, chris, priya, aroha]

export function fullName({ givenName, familyName }: Account): string {
  return `${givenName} ${familyName}`
}
