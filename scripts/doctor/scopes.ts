import { isMyDataHelpsError, type MyDataHelps } from '@/lib/mydatahelps'
import type { Reader } from '@/lib/mydatahelps/reader'
import { failed, ok, type Step } from './step'
import type { Subject } from './subject'

/** A call that needs this scope, changes nothing, and that every project can answer. The other scopes have none. */
const PROOFS: Record<string, (reader: Reader) => Promise<unknown>> = {
  api: (reader) => reader.getParticipantInfo(),
  'DataCollectionSettings:read': (reader) => reader.getDataCollectionSettings(),
  'DeviceData:read': (reader) => reader.getDeviceDataV2AllDataTypes(true, undefined),
  'ExternalAccounts:read': (reader) => reader.getExternalAccounts(),
  'Notifications:read': (reader) => reader.queryNotifications({ limit: 1 }),
  'Participant:read': (reader) => reader.getParticipantInfo(),
  'Project:read': (reader) => reader.getProjectInfo(),
  'SurveyAnswers:read': (reader) => reader.querySurveyResults({ limit: 1 }),
  'SurveyTasks:read': (reader) => reader.querySurveyTasks({ limit: 1 }),
}

type Question = { subject: Subject; myDataHelps: MyDataHelps; participantID: string; scope: string }

/** Asks for a token with this scope alone, so that a refused one has a name, and then for something that it opens. */
export async function scopeStep({ subject, myDataHelps, participantID, scope }: Question): Promise<Step> {
  const name = `scope ${scope}`
  const { config, now, milliseconds } = subject
  try {
    const deadline = now() + milliseconds
    const token = await myDataHelps.participantToken({ participantID, scopes: [scope], deadline })
    const proof = PROOFS[scope]
    if (!proof) return ok(name, 'granted')
    const { baseUrl } = config.myDataHelps
    const settings = {
      baseUrl,
      accessToken: token.access_token,
      language: 'en',
      deadline: now() + milliseconds,
    }
    await proof(myDataHelps.reader(settings))
    return ok(name, 'granted, and opens what it should')
  } catch (error) {
    if (!isMyDataHelpsError(error)) throw error
    return failed(name, detailOf(error.code, error.detail), {
      meaning: 'The Embeddables that need it show nothing, and every token that asks for it may be refused.',
      mend: mendOf(error.detail),
    })
  }
}

function detailOf(code: string, detail: string): string {
  if (code === 'configuration_rejected') return `refused (${detail})`
  if (code === 'participant_rejected') return 'MyDataHelps gives no token for this participant'
  // The reader's own words, which hold nothing but a status.
  return /^delegated API: status \d{3}$/.test(detail)
    ? `granted, but the call that it opens is refused (${detail.slice(-3)})`
    : 'MyDataHelps does not answer'
}

function mendOf(detail: string): string {
  if (detail === 'invalid_scope')
    return 'Look for a slip in its name (MyDataHelps: Participant Access Tokens > Scopes). If your service does not have it, set MYDATAHELPS_SCOPES to the others.'
  if (/status 40[13]$/.test(detail))
    return 'Ask CareEvolution which scope this call needs on your service, or take the Embeddable away that makes it.'
  return 'Ask again in a few minutes; if it stays so, ask CareEvolution.'
}
