import type { Messages } from 'use-intl'
import type * as z from 'zod/mini'
import type { Sdk } from './sdk'

/** The methods of the SDK that a server answers as well, while it writes a page. */
type Readable =
  | 'getDataCollectionSettings'
  | 'getDeviceDataV2AllDataTypes'
  | 'getExternalAccounts'
  | 'getInboxItem'
  | 'getParticipantInfo'
  | 'getProjectInfo'
  | 'queryFiles'
  | 'queryInboxItems'
  | 'queryNotifications'
  | 'querySurveyResults'
  | 'querySurveyTasks'

/** Whoever answers a question: the SDK in the browser, the client of MyDataHelps on the server. */
export type Reader = { [Name in Readable]: (...call: Parameters<Sdk[Name]>) => Promise<unknown> }

/** A question to MyDataHelps. It is told once, and asked from either side. */
export type Query<Schema extends z.ZodMiniType = z.ZodMiniType> = Question<Reader, Schema>

/** A question that only the browser asks, with any method of the SDK. */
export type BrowserQuery<Schema extends z.ZodMiniType = z.ZodMiniType> = Question<Sdk, Schema>

type Question<From, Schema> = {
  /** Names the question, with everything that its answer depends on. */
  key: readonly [string, ...unknown[]]
  read: (from: From) => Promise<unknown>
  /**
   * Brings what the Embeddable needs of the answer. MyDataHelps may send more, and leaves out what is optional or
   * sends null. It comes late, because what comes with a page has been looked at: a phone needs no validator to
   * show it, and is spared eleven kilobytes.
   */
  schema: () => Promise<{ schema: Schema }>
  /** What the participant token must allow for it. */
  scopes: readonly string[]
  /** How long an answer is fresh, where that is longer than usual. */
  freshMs?: number
}

/** The same for what changes a few times a day, and is read again wherever the app itself changes it. */
export const SLOW_FRESH_MS = 30 * 60_000

/** How long what the study team has set up is fresh: it changes with the study, not with the hour. */
export const SET_UP_FRESH_MS = 60 * 60_000

/** The name under which SWR keeps an answer, on either side. */
export function answerKey(userKey: string, { key }: Pick<Query, 'key'>): readonly unknown[] {
  return [userKey, ...key]
}

/** What a page needs to know of an Embeddable that it shows. */
export type Embeddable = {
  /** Its words: parts of the catalogue. */
  texts: readonly (keyof Messages)[]
  /** What it asks first, which the server can ask for it. */
  queries: readonly Query[]
  /** What the token must allow for what a participant does with it, beside reading. */
  scopes?: readonly string[]
}
