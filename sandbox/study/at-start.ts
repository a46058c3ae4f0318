import { createDeviceData } from '../device-data/device-data'
import { anaRivera } from '../people/ana'
import { arohaNgata } from '../people/aroha'
import { benOkafor } from '../people/ben'
import { benAccounts } from '../people/ben-accounts'
import { inboxes } from '../people/inbox'
import { lives } from '../people/lives'
import { priyaRaman } from '../people/priya'
import { createAccountConnections } from '../store/account-connections'
import { createExternalAccounts } from '../store/external-accounts'
import { createInbox } from '../store/inbox'
import { createSubmissions } from '../store/submissions'
import { createSurveyLinks } from '../store/survey-links'
import { createSurveyPhotos } from '../store/survey-photos'
import { createUploadedFiles } from '../store/uploaded-files'
import { timelineOf } from '../time/timeline'
import type { StudyData } from './store'

/**
 * The study's data at the start of a day: the same all through that day, which is one in UTC for Ana and Ben, and for
 * Priya and Aroha one where they live. Chris Lee has none.
 */
export function studyAtStart(now: Date): StudyData {
  const day = timelineOf(now)
  const people = [anaRivera(day), benOkafor(day), priyaRaman(now), arohaNgata(now)]
  const participants = people.flatMap((person) => person.participants)
  return {
    participants,
    tasks: people.flatMap(({ tasks }) => tasks),
    results: people.flatMap(({ results }) => results),
    notifications: people.flatMap(({ notifications }) => notifications),
    externalAccounts: createExternalAccounts(benAccounts(day)),
    accountConnections: createAccountConnections(),
    inbox: createInbox(inboxes(day)),
    files: createUploadedFiles(),
    surveyLinks: createSurveyLinks(),
    deviceData: createDeviceData(lives(participants, now)),
    photos: createSurveyPhotos(),
    submissions: createSubmissions(),
  }
}
