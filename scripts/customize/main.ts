/**
 * `npm run customize`: makes a clone a team's own. It asks, or takes its answers from flags; shows what it will change;
 * and writes when that is agreed to. All that it does are plain edits of files that README names, so that they can be
 * made by hand as well, and it can be run again at any time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { checked, readFlags } from './answers'
import { type Change, changesFor } from './changes'
import { CONTRASTS, contrast, paletteOf } from './palette'
import { ask, isAgreed } from './questions'

const HELP = `npm run customize            asks
npm run customize -- FLAGS   takes what the flags say, and leaves the rest as it is

  --name "Lakeside Sleep Study"      what the study is called
  --color "#7a2e8d"                  one colour, from which all others follow, in light and in dark
  --logo path/to/logo.svg            a square SVG or PNG: the logo, and all icons
  --languages es,en                  which languages are offered, the first one first
  --embeddables surveyTasks,inbox    which Embeddables are on show; "all"
  --yes                              writes without asking`

process.exit(await main())

async function main(): Promise<number> {
  const { flags, yes, help } = readFlags(process.argv.slice(2))
  if (help) return say(HELP, 0)
  const isSaid = Object.keys(flags).length > 0
  if (!isSaid && !process.stdin.isTTY) return say(`Nobody is here to be asked.\n\n${HELP}`, 1)
  const answers = isSaid ? checked(flags) : await ask()
  if ('problems' in answers) return say(answers.problems.join('\n'), 1)

  const changes = await changesFor(answers)
  if (changes.length === 0) return say('Everything is as you want it: nothing to change.', 0)
  for (const change of changes) say(`\n${change.path}\n${difference(change).join('\n')}`)
  if (answers.color) say(`\n${contrastReport(answers.color)}`)
  if (!yes && !(await isAgreed()))
    return say('\nNothing was changed. To write it without a question: --yes', 1)
  for (const { path, after } of changes) writeFileSync(path, after)
  return say('\nDone. Look at it with `npm run dev`, and with `git diff`.', 0)
}

/** The lines that are no more, and those that are new. All edits leave a file as long as it was. */
function difference({ path, after }: Change): string[] {
  const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  if (/\.(png|svg)$/.test(path)) return [`  drawn anew: ${before.length} bytes before, ${after.length} now`]
  const [old, now] = [before, after].map((bytes) => bytes.toString().split('\n'))
  return (now ?? []).flatMap((line, at) =>
    line === old?.[at] ? [] : [`  - ${old?.[at] ?? ''}`, `  + ${line}`],
  )
}

/** The least contrast of each colour with what it stands on, in light and in dark, and what it needs. */
function contrastReport(seed: string): string {
  const palette = paletteOf(seed)
  const lowest = (colors: Record<string, string>, what: string, on: readonly string[]) =>
    Math.min(...on.map((other) => contrast(colors[what] ?? '', colors[other] ?? ''))).toFixed(1)
  const rows = CONTRASTS.map(
    ([what, on, least]) =>
      `  ${what.padEnd(14)} ${lowest(palette.light, what, on).padStart(6)} ${lowest(palette.dark, what, on).padStart(6)} ${String(least).padStart(6)}`,
  )
  const isOwn = palette.light.accent === seed
  return [
    '  contrast        light   dark  needed',
    ...rows,
    ...(isOwn ? [] : [`Text in ${seed} could not be read on white: it has become ${palette.light.accent}.`]),
  ].join('\n')
}

function say(text: string, code: number): number
function say(text: string): void
function say(text: string, code?: number): number | undefined {
  process.stdout.write(`${text}\n`)
  return code
}
