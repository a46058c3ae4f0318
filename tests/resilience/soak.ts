import { spawnSync } from 'node:child_process'

/** Half of the time goes to the load test; the other half to the rows, each of which takes a second or two. */
const MINUTES_A_ROUND = 1.5

const minutes = Number(process.env.SOAK_MINUTES || 30)
const rounds = Math.max(1, Math.round(minutes / 2 / MINUTES_A_ROUND))
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--project=resilience',
    '--workers=1',
    `--repeat-each=${rounds}`,
  ],
  { stdio: 'inherit', env: { ...process.env, SOAK_MINUTES: String(minutes) } },
)
process.exitCode = status ?? 1
