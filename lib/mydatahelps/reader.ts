import type { MyDataHelps as Sdk } from '@mydatahelps/mydatahelps-js'
import { MyDataHelpsError } from './errors'
import { jsonOf, wholeAnswer } from './whole-answer'

export type ReaderSettings = {
  /** The participant site, with a slash at the end: the delegated API is the browser's, and so is its host. */
  baseUrl: string
  /** A participant token: what it opens is read, and nothing else. */
  accessToken: string
  language: string
  fetch: typeof fetch
  /** Milliseconds since the epoch: no answer is waited for longer than until then. */
  deadline: number
  now: () => number
}

/** Takes what the SDK's method of the same name takes, and gives the answer as MyDataHelps sent it. */
type Reading<Name extends keyof Sdk> = Sdk[Name] extends (...call: infer Call) => unknown
  ? (...call: Call) => Promise<unknown>
  : never

/** The SDK's types stand here so that a new SDK which asks for something else breaks the build, not a page. */
export type Reader = {
  getDataCollectionSettings: Reading<'getDataCollectionSettings'>
  getDeviceDataV2AllDataTypes: Reading<'getDeviceDataV2AllDataTypes'>
  getExternalAccounts: Reading<'getExternalAccounts'>
  getInboxItem: Reading<'getInboxItem'>
  getParticipantInfo: Reading<'getParticipantInfo'>
  getProjectInfo: Reading<'getProjectInfo'>
  queryFiles: Reading<'queryFiles'>
  queryInboxItems: Reading<'queryInboxItems'>
  queryNotifications: Reading<'queryNotifications'>
  querySurveyResults: Reading<'querySurveyResults'>
  querySurveyTasks: Reading<'querySurveyTasks'>
}

/**
 * Asks MyDataHelps, as one participant, what the SDK would ask in their browser, with the same requests. There is
 * no second attempt: whoever asks has the browser to fall back on. Each method throws `MyDataHelpsError`.
 * (MyDataHelps: JavaScript SDK)
 */
export function createReader(settings: ReaderSettings): Reader {
  const { baseUrl, accessToken, language, fetch, deadline, now } = settings

  async function get(endpoint: string, version = 'v1'): Promise<unknown> {
    const url = `${baseUrl}api/${version}/delegated/${endpoint}`
    const headers = {
      accept: 'application/json, text/javascript, */*; q=0.01',
      'accept-language': language,
      authorization: `Bearer ${accessToken}`,
    }
    const answer = await wholeAnswer(url, { headers }, { fetch, milliseconds: deadline - now() }).catch(
      (error: unknown) => {
        throw new MyDataHelpsError(
          'unavailable',
          `network: ${error instanceof Error ? error.name : 'unknown'}`,
        )
      },
    )
    if (answer.ok) return jsonOf(answer)
    throw new MyDataHelpsError('unavailable', `delegated API: status ${answer.status}`)
  }

  return {
    getDataCollectionSettings: () => get('datacollectionsettings'),
    getDeviceDataV2AllDataTypes: (enabled, namespace) =>
      get(`devicedata/allDataTypes?${parametersOf({ enabled, namespace })}`, 'v2'),
    getExternalAccounts: () => get('externalaccounts'),
    getInboxItem: (id) => get(`inbox/${encodeURIComponent(String(id))}`),
    getParticipantInfo: () => get('participant'),
    getProjectInfo: () => get('project'),
    queryFiles: (query) => get(`files?${parametersOf(query)}`),
    queryInboxItems: (query) => get(`inbox?${parametersOf(query, ['type', 'status'])}`),
    queryNotifications: (query) => get(`notifications?${parametersOf(query)}`),
    querySurveyResults: (query) => get(`surveyresults?${parametersOf(query, ['surveyName', 'event'])}`),
    querySurveyTasks: (query) => get(`surveytasks?${parametersOf(query, ['status', 'surveyName', 'event'])}`),
  }
}

/** The parameters as the SDK writes them. Of those in `lists` MyDataHelps takes several, with commas between. */
function parametersOf(query: object, lists: readonly string[] = []): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    parameters.set(name, lists.includes(name) ? [value].flat().map(escapeListItem).join(',') : String(value))
  }
  return parameters
}

function escapeListItem(item: unknown): string {
  return String(item).replaceAll('\\', '\\\\').replaceAll(',', '\\,')
}
