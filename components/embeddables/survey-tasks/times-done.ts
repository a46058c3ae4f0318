import type { BrowserQuery } from '@/components/participant-session'

/** Whoever has done a survey more often than this is not told a number. */
const MOST_PAGES = 5

type Call = <Data>(request: (sdk: Parameters<BrowserQuery['read']>[0]) => Promise<Data>) => Promise<Data>

/** How often the participant has done a survey so far; nothing where that cannot be told. */
export async function timesDone(call: Call, surveyName: string): Promise<number | undefined> {
  try {
    const { schema } = await import('./times-done-schema')
    let count = 0
    let pageID: string | null | undefined
    for (let page = 0; page < MOST_PAGES; page++) {
      const from = pageID ? { pageID } : {}
      const answer = await call((sdk) => sdk.querySurveyResults({ surveyName, limit: 100, ...from }))
      const { surveyResults, nextPageID } = schema.parse(answer)
      count += surveyResults.length
      if (!nextPageID) return count
      pageID = nextPageID
    }
  } catch {
    // A number is nice to have, and no reason to trouble anybody.
  }
  return undefined
}
