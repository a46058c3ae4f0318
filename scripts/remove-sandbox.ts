/**
 * `npm run remove:sandbox`: takes the sandbox out of the repository, with what can do nothing without it. It shows
 * what it will take away, and asks, unless it is called with `-- --yes`. Then `npm install` drops the packages that
 * only the sandbox needs. Git has it all if a team wants it back.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { z } from 'zod'

/** Commands that start the sandbox, or are for it alone. Tests that need it are not run where it is gone. */
const COMMANDS = [
  'sandbox',
  'demo',
  'test:resilience',
  'soak',
  'screenshots',
  'bench',
  'bench:picture',
  'remove:sandbox',
]

/** Folders and files that nothing else uses. This file goes last of all. */
const PATHS = ['sandbox', 'scripts/remove-sandbox.ts']

/** What says of itself where its words about the sandbox begin and end: `sandbox:` and `:sandbox` in a comment. */
const MARKED = ['README.md', '.env.example', 'Dockerfile', 'compose.yaml']
const MARKED_LINES = /^.*(?:#|<!--) sandbox:(?: -->)?\n[\s\S]*?(?:#|<!--) :sandbox(?: -->)?\n/gm

const manifestSchema = z.looseObject({
  workspaces: z.array(z.string()).optional(),
  scripts: z.record(z.string(), z.string()),
})

process.exit(await main())

async function main(): Promise<number> {
  const files = [
    { path: 'package.json', text: withoutWorkspace(readFileSync('package.json', 'utf8')) },
    ...MARKED.filter(existsSync).map((path) => ({ path, text: withoutMarked(readFileSync(path, 'utf8')) })),
  ].filter(({ path, text }) => text !== readFileSync(path, 'utf8'))
  say('This takes the sandbox away:\n')
  for (const path of PATHS) say(`  ${path}: deleted`)
  for (const { path, text } of files) {
    say(`  ${path}:`)
    for (const line of linesGone(readFileSync(path, 'utf8'), text)) say(`    - ${line}`)
  }
  if (!(await isAgreed())) {
    say('\nNothing was changed. To do it: npm run remove:sandbox -- --yes')
    return 1
  }
  for (const { path, text } of files) writeFileSync(path, text)
  for (const path of PATHS) rmSync(path, { recursive: true, force: true })
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const install = spawnSync(npm, ['install', '--no-audit', '--no-fund'], { stdio: 'inherit' })
  say(
    install.status === 0
      ? '\nDone. `npm run dev` now needs .env.local; see .env.example.'
      : '\nThe sandbox is gone, but `npm install` failed: run it again.',
  )
  return install.status ?? 1
}

/** The manifest without its workspace and without the commands that would have nothing to start. */
function withoutWorkspace(text: string): string {
  const { workspaces = [], scripts, ...rest } = manifestSchema.parse(JSON.parse(text))
  const others = workspaces.filter((folder) => folder !== 'sandbox')
  const kept = Object.fromEntries(Object.entries(scripts).filter(([name]) => !COMMANDS.includes(name)))
  const entries = Object.entries({
    ...rest,
    workspaces: others.length > 0 ? others : undefined,
    scripts: kept,
  })
  const order = Object.keys(manifestSchema.parse(JSON.parse(text)))
  entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

/** A document without what is marked, and without the lines of tables and lists that are about what is gone. */
function withoutMarked(text: string): string {
  const gone = ['    sandbox/', '| `npm test -w sandbox`', ...COMMANDS.map((name) => `| \`npm run ${name}\``)]
  return text
    .replace(MARKED_LINES, '')
    .split('\n')
    .filter((line) => !gone.some((start) => line.startsWith(start)))
    .join('\n')
}

function linesGone(before: string, after: string): string[] {
  // The last entry of a list has no comma after it, and may be another one now.
  const linesOf = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''))
  const left = linesOf(after)
  return linesOf(before).filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0 && line.trim() !== ''
  })
}

async function isAgreed(): Promise<boolean> {
  if (process.argv.includes('--yes')) return true
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('\nGo on? (y/N) ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
