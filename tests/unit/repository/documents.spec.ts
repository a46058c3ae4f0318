import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { environmentSchema } from '@/lib/config/schema'
import { hasSandbox } from '@/scripts/sandbox'

const read = (path: string) => readFileSync(path, 'utf8')
const versions = z.record(z.string(), z.string()).default({})
const readManifest = (path: string) =>
  z
    .object({
      scripts: z.record(z.string(), z.string()),
      dependencies: versions,
      devDependencies: versions,
    })
    .parse(JSON.parse(read(path)))

const HOUSES = hasSandbox ? ['.', 'sandbox'] : ['.']
const READMES = [...HOUSES.map((folder) => join(folder, 'README.md')), 'tests/contract/README.md']
const VARIABLES = Object.keys(environmentSchema.shape).toSorted()

test.describe('the environment', () => {
  test('.env.example has every variable that the app reads, and no other', () => {
    // Optional ones may be there as comments.
    const named = [...read('.env.example').matchAll(/^(?:#\s?)?([A-Z][A-Z0-9_]*)=/gm)].map(
      (match) => match[1],
    )
    expect([...new Set(named)].toSorted()).toEqual(VARIABLES)
  })

  test("README's table has every variable that the app reads, and no other", () => {
    const tables = read('README.md').match(/(?:^\|.*\n)+/gm) ?? []
    const table = tables.find((one) => one.includes('`MYDATAHELPS_PROJECT_ID`')) ?? ''
    const named = table.split('\n').flatMap((row) => {
      const [, firstCell = ''] = row.split('|')
      return [...firstCell.matchAll(/`([A-Z][A-Z0-9_]*)`/g)].map((match) => match[1])
    })
    expect(named.toSorted()).toEqual(VARIABLES)
  })
})

for (const readme of READMES) {
  test.describe(readme, () => {
    test('names only commands that there are', () => {
      const { scripts } = readManifest('package.json')
      const commands = [...read(readme).matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)]
      const named = new Set(commands.map((match) => match[1] ?? match[2] ?? ''))
      expect(named.size).toBeGreaterThan(0)
      for (const name of named) expect(Object.keys(scripts), `npm run ${name}`).toContain(name)
    })

    test('links only to files that there are', () => {
      const links = [...read(readme).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')
      const files = links.filter((link) => !/^([a-z]+:|#)/.test(link)).map((link) => link.replace(/#.*/, ''))
      // Whoever takes the sandbox away may leave the words about it.
      const here = files.filter((file) => hasSandbox || !file.startsWith('sandbox/'))
      for (const file of here) expect(existsSync(join(dirname(readme), file)), file).toBe(true)
    })
  })
}

test.describe('the threat model', () => {
  const text = read('docs/threat-model.md')
  const testsIn = (words: string) =>
    [...words.matchAll(/`((?:sandbox\/)?tests\/[^`]+)`/g)].map((match) => match[1] ?? '')

  test('names only tests that there are', () => {
    const named = testsIn(text).filter((path) => hasSandbox || !path.startsWith('sandbox/'))
    expect(named.length).toBeGreaterThan(30)
    for (const path of named) expect(existsSync(path), path).toBe(true)
  })

  test('says nothing of what stops something without a test that shows it', () => {
    const tables = (text.match(/(?:^\|.*\n)+/gm) ?? []).filter((table) => table.includes('| shown by |'))
    const rows = tables.flatMap((table) => table.trim().split('\n').slice(2))
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) expect(testsIn(row), row).not.toEqual([])
  })
})

test('no dependency is whatever the registry has that day', () => {
  const manifests = HOUSES.map((folder) => readManifest(join(folder, 'package.json')))
  const named = manifests.flatMap(({ dependencies, devDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies }),
  )
  for (const [name, version] of named) expect(version, name).toMatch(/^(npm:@?[\w./-]+@)?[~^]?\d+\.\d+\.\d+$/)
})
