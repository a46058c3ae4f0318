export type Goal = { text: string; met: boolean }

/** One line of the benchmark: what was measured, what it is held against, and what it should be. */
export type Row = {
  work: string
  measured: number
  unit: 's' | 'KiB' | 'requests' | 'ms' | 'a second' | 'calls' | 'MiB' | 'shift'
  /** The same work done otherwise, in the same run. */
  against?: { what: string; measured: number }
  goal?: Goal
}

/** The share of the first row's figure that the other one makes: 0.5 is half. */
export function ratio({ measured, against }: Row): number | undefined {
  return against && against.measured > 0 ? measured / against.measured : undefined
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}

export function atMost(limit: number, measured: number, unit = ''): Goal {
  return { text: `at most ${limit}${unit}`, met: measured <= limit }
}

/** The rows as a table of plain text. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['work', 'measured', 'against', 'ratio', 'goal', ''],
    ...rows.map((row) => [
      row.work,
      figure(row.measured, row.unit),
      row.against ? `${figure(row.against.measured, row.unit)}, ${row.against.what}` : '',
      ratio(row)?.toFixed(2) ?? '',
      row.goal?.text ?? 'stated',
      row.goal ? (row.goal.met ? 'met' : 'NOT MET') : '',
    ]),
  ]
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  )
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function figure(value: number, unit: Row['unit']): string {
  const digits = unit === 's' ? 2 : unit === 'shift' ? 3 : unit === 'KiB' || unit === 'MiB' ? 1 : 0
  return `${value.toFixed(digits)} ${unit === 'shift' ? '' : unit}`.trim()
}
