import { guid } from '../lives/seed'
import type { Participant } from '../store/study-records'
import { utcOffset } from '../time/local-time'
import type { Account } from './accounts'

/** The participant behind an account, known to the project under the account's own identifier. */
export function enrolledParticipant(
  account: Account,
  enrollmentDate: Date,
  now: Date,
  demographics: { timeZone: string; preferredLanguage: string } & Record<string, string>,
): Participant {
  return {
    id: guid(`participant/${account.sub}`),
    participantIdentifier: account.sub,
    linkIdentifier: guid(`link/${account.sub}`),
    enrolled: true,
    enrollmentDate,
    withdrawDate: null,
    insertedDate: new Date(enrollmentDate.getTime() - 3_600_000),
    demographics: {
      firstName: account.givenName,
      lastName: account.familyName,
      email: account.email,
      utcOffset: `${utcOffset(now, demographics.timeZone)}:00`,
      ...demographics,
    },
    customFields: {},
  }
}
