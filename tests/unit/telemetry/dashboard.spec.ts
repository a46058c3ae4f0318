import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { COUNTERS, HISTOGRAMS } from '@/lib/telemetry/measures'
import { missingPrograms, programPath } from '../../setup/programs'

const dashboard = z
  .object({ panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })) })
  .parse(JSON.parse(readFileSync('deploy/grafana-dashboard.json', 'utf8')))
const asked = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n')
const alerts = readFileSync('deploy/alerts.yaml', 'utf8')

/** What Prometheus makes of a name: its own letters, and at the end what it is counted in, and that it is counted. */
const inPrometheus = (name: string) => name.replaceAll('.', '_')
const counters = Object.keys(COUNTERS).map((name) => `${inPrometheus(name)}_total`)
const histograms = Object.keys(HISTOGRAMS).map((name) => `${inPrometheus(name)}_seconds`)

/** The metrics that an expression asks for. */
function metricsIn(text: string): string[] {
  return [...text.matchAll(/\b([a-z]+(?:_[a-z]+)+?)(?:_bucket|_count|_sum)?(?=[{[])/g)].map(
    ([, name = '']) => name,
  )
}

for (const [what, text] of [
  ['the dashboard', asked],
  ['the alerts', alerts],
] as const) {
  test(`${what} asks for nothing that is not measured`, () => {
    const named = metricsIn(text)
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((name) => ![...counters, ...histograms].includes(name))).toEqual([])
  })
}

test('everything that is measured is on the dashboard', () => {
  const named = metricsIn(asked)
  expect([...counters, ...histograms].filter((name) => !named.includes(name))).toEqual([])
})

test('each alert has a place in the documentation that says what to do', () => {
  const page = readFileSync('docs/operating.md', 'utf8')
  const names = [...alerts.matchAll(/- alert: (\w+)/g)].map(([, name]) => name)
  expect(names).toHaveLength(3)
  for (const name of names) {
    expect(page).toContain(`### ${name}\n`)
    expect(alerts).toContain(`docs/operating.md#${name?.toLowerCase()}`)
  }
})

test('the alerts come when they should, and not when all is well', () => {
  const missing = programPath('promtool') ? undefined : missingPrograms('prometheus')
  test.skip(missing !== undefined, missing)
  const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', 'deploy/alerts.test.yaml'])
  expect(status, `${stdout}${stderr}`).toBe(0)
})
