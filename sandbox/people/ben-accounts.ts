import { guid } from '../lives/seed'
import type { ExternalAccount } from '../store/external-accounts'
import type { Timeline } from '../time/timeline'
import { ben } from './accounts'

const FITBIT = 564
const WILLOW_SPRINGS_FAMILY_CLINIC = 71_111

/** What Ben connected: his Fitbit, and a clinic whose permission has run out since. */
export function benAccounts(day: Timeline): Omit<ExternalAccount, 'id'>[] {
  const participantID = guid(`participant/${ben.sub}`)
  return [
    {
      participantID,
      providerID: FITBIT,
      authorized: true,
      connectionDate: day.at(-89, '17:32'),
      fetchStarted: day.at(0, '00:00'),
      fetchEnds: day.at(0, '00:00'),
      providerUserID: 'BEN042',
      dataScopes: 'activity heartrate profile settings sleep',
    },
    {
      participantID,
      providerID: WILLOW_SPRINGS_FAMILY_CLINIC,
      authorized: false,
      connectionDate: day.at(-75, '19:04'),
      fetchStarted: day.at(-14, '03:00'),
      fetchEnds: day.at(-14, '03:01'),
      providerUserID: 'okafor-ben',
      dataScopes: 'launch/patient patient/*.read',
    },
  ]
}
