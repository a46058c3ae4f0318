import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { ROW, type Row } from './rows'

const HEADINGS = ['moment', 'fault', 'what the participant saw', 'on after', 'by', 'lost', 'calls']
const WIDEST = 64

/** Prints what the participants met, one line a fault, when all tests have ended. */
export default class Table implements Reporter {
  private readonly rows: Row[] = []

  onTestEnd(_test: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations)
      if (type === ROW && description) this.rows.push(JSON.parse(description))
  }

  onEnd(): void {
    if (this.rows.length === 0) return
    const lines = this.rows.map(({ moment, fault, saw, goOnAfter, by, lost, calls }) => {
      const words = saw.length > WIDEST ? `${saw.slice(0, WIDEST - 1)}…` : saw
      return [moment, fault, words, `${Math.round(goOnAfter)} s`, by, lost, String(calls)]
    })
    const widths = HEADINGS.map((heading, at) =>
      Math.max(heading.length, ...lines.map((line) => line[at]?.length ?? 0)),
    )
    const text = [HEADINGS, widths.map((width) => '─'.repeat(width)), ...lines].map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    process.stdout.write(`\n${text.join('\n')}\n\n${lines.length} rows\n`)
  }
}
