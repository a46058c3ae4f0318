import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
const PAGES = readdirSync('docs').map((name) => `docs/${name}`)
const DOCUMENTS = [
  ...HOUSES.map((folder) => join(folder, 'README.md')),
  ...['tests/contract/README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...PAGES.filter((page) => page.endsWith('.md')),
]

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(markdown: string): string[] {
  const text = markdown.replace(/^```[\s\S]*?^```/gm, '')
  return [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

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

for (const document of DOCUMENTS) {
  test.describe(document, () => {
    test('names only commands that there are', () => {
      const { scripts } = readManifest('package.json')
      const commands = [...read(document).matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)]
      const named = [...new Set(commands.map((match) => match[1] ?? match[2] ?? ''))]
      // Whoever takes the sandbox away is left with a README without it; other pages may still speak of it.
      if (!hasSandbox && document !== 'README.md') return
      expect(named.filter((name) => !(name in scripts))).toEqual([])
    })

    test('links only to files and headings that there are', () => {
      const links = [...read(document).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map((match) => match[1] ?? '')
      const own = links.filter((link) => !/^[a-z]+:/.test(link))
      const broken = own.filter((link) => {
        const [path = '', heading] = link.split('#')
        const file = path ? join(dirname(document), path) : document
        if (!hasSandbox && file.startsWith('sandbox/')) return false
        return !existsSync(file) || (heading !== undefined && !anchorsOf(read(file)).includes(heading))
      })
      expect(broken).toEqual([])
    })
  })
}

test('README leads to every page of the documentation', () => {
  const readme = read('README.md')
  expect(PAGES.length).toBeGreaterThan(3)
  expect(PAGES.filter((page) => !readme.includes(`](${page})`))).toEqual([])
})

test('the versions of Node that README names are those that the workflow runs, and the app says it takes them', () => {
  const versions = /node: \[([\d, ]+)\]/.exec(read('.github/workflows/ci.yml'))?.[1]?.split(', ') ?? []
  expect(versions.length).toBeGreaterThan(1)
  expect(read('README.md')).toContain(`Node ${versions.join(' or ')}`)
  for (const house of HOUSES) {
    const { engines } = JSON.parse(read(join(house, 'package.json')))
    expect(Number.parseInt(engines.node.replace('>=', ''), 10)).toBeLessThanOrEqual(Number(versions[0]))
  }
})

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
