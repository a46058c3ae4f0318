import { AccountConnections } from '../store/account-connections'
import { DeviceData } from '../store/device-data'
import { ExternalAccounts } from '../store/external-accounts'
import type { StudyData } from '../store/records'
import { Submissions } from '../store/submissions'
import { SurveyLinks } from '../store/survey-links'
import { SurveyPhotos } from '../store/survey-photos'
import { UploadedFiles } from '../store/uploaded-files'
import { anaRivera } from './ana'
import { arohaNgata } from './aroha'
import { benOkafor } from './ben'
import { benAccounts } from './ben-accounts'
import { inboxes } from './inbox'
import { lives } from './lives'
import { priyaRaman } from './priya'
import { Timeline } from './timeline'

/** The study's data at the start of a day in UTC: the same all through that day. Chris Lee has none. */
export function seedRecords(now: Date): StudyData {
  const day = new Timeline(now)
  const people = [anaRivera(day), benOkafor(day), priyaRaman(day), arohaNgata(day)]
  const participants = people.flatMap((person) => person.participants)
  return {
    participants,
    tasks: people.flatMap(({ tasks }) => tasks),
    results: people.flatMap(({ results }) => results),
    notifications: people.flatMap(({ notifications }) => notifications),
    externalAccounts: new ExternalAccounts(benAccounts(day)),
    accountConnections: new AccountConnections(),
    inbox: inboxes(day),
    files: new UploadedFiles(),
    surveyLinks: new SurveyLinks(),
    deviceData: new DeviceData(lives(participants, day)),
    photos: new SurveyPhotos(),
    submissions: new Submissions(),
  }
}
