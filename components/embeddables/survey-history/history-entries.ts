import { surveyTitle } from '../survey-tasks/survey-tasks-query'
import type { EndedTask } from './ended-tasks-schema'
import type { SurveyResult } from './survey-results-schema'

/** A survey that is over. */
export type HistoryEntry = {
  id: string
  title: string
  surveyName: string
  kind: 'done' | 'missed'
  /** When, as MyDataHelps wrote it; nothing where it did not tell. */
  end: string | undefined
  /** Where its answers are; nothing for what was missed, or where answers may not be read. */
  resultID: string | undefined
}

export type Month = { key: string; entries: HistoryEntry[] }

/** A list as far as it has been read. */
export type Stretch<Item> = { items: readonly Item[]; hasMore: boolean }

/**
 * One history out of two lists, newest end first: results, for what was done, and ended tasks, for what was missed.
 * The two reach back to different days; what lies before the day to which both reach is held back, or rows would
 * later come in between. Without results (they may not be read) the tasks tell what was done as well.
 */
export function historyOf(
  results: Stretch<SurveyResult> | undefined,
  tasks: Stretch<EndedTask>,
): HistoryEntry[] {
  const tasksByID = new Map(tasks.items.map((task) => [task.id, task]))
  const done = results
    ? results.items.map((result) => doneEntry(result, tasksByID.get(result.taskID ?? '')))
    : tasks.items.filter(({ status }) => status === 'complete').map((task) => taskEntry(task, 'done'))
  const missed = tasks.items
    .filter(({ status }) => status === 'closed')
    .map((task) => taskEntry(task, 'missed'))
  const since = Math.max(
    reach(tasks, ({ insertedDate }) => insertedDate),
    results ? reach(results, ({ date }) => date) : Number.NEGATIVE_INFINITY,
  )
  return inOrder([...done, ...missed]).filter(({ end }) => timeOf(end) >= since)
}

/** Newest first, each once: a list that grows while it is read gives the same again on the next page. */
export function inOrder(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const byID = new Map(entries.map((entry) => [entry.id, entry]))
  return [...byID.values()].toSorted((a, b) => {
    const [first, second] = [timeOf(a.end), timeOf(b.end)]
    return first === second ? (a.id < b.id ? -1 : 1) : second - first
  })
}

/**
 * The same, by calendar month: that of the time zone in which MyDataHelps wrote the date, which is the
 * participant's, and which the server that writes a page knows as well as the browser.
 */
export function byMonth(entries: readonly HistoryEntry[]): Month[] {
  const months: Month[] = []
  for (const entry of entries) {
    const key = Number.isFinite(timeOf(entry.end)) ? String(entry.end).slice(0, 7) : ''
    const last = months.at(-1)
    if (last?.key === key) last.entries.push(entry)
    else months.push({ key, entries: [entry] })
  }
  return months
}

/** Of a result that was changed later, `date` is that of the change. It was done when it was done. */
function doneEntry(result: SurveyResult, task: EndedTask | undefined): HistoryEntry {
  const inserted = timeOf(result.insertedDate)
  const isChanged = Number.isFinite(inserted) && inserted < timeOf(result.date)
  return {
    id: result.id,
    title: surveyTitle(result),
    surveyName: result.surveyName,
    kind: 'done',
    end: (task?.endDate ?? (isChanged ? result.insertedDate : result.date)) || undefined,
    resultID: result.id,
  }
}

function taskEntry(task: EndedTask, kind: HistoryEntry['kind']): HistoryEntry {
  return {
    id: task.id,
    title: surveyTitle(task),
    surveyName: task.surveyName,
    kind,
    end: (task.endDate ?? task.dueDate) || undefined,
    resultID: undefined,
  }
}

/** How far back a list has been read; to the beginning, where there is no more. */
function reach<Item>({ items, hasMore }: Stretch<Item>, dateOf: (item: Item) => string | null | undefined) {
  const last = items.at(-1)
  return hasMore && last ? timeOf(dateOf(last)) : Number.NEGATIVE_INFINITY
}

/** What has no date comes last. */
function timeOf(date: string | null | undefined): number {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time
}
