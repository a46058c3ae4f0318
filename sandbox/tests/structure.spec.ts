import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix } from 'node:path'
import { expect, test } from '@playwright/test'
import { z } from 'zod'

const SANDBOX = join(import.meta.dirname, '..')
/** What is not ours, and this file, whose examples would count. */
const LEFT_OUT = /^(dist|node_modules|test-results)\/|structure\.spec\.ts$/
/** Types count too, also those that a script names in its comments. */
const IMPORTS = /^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/** Own files by their path from the folder of the sandbox, without an ending; packages by their name. */
function importsOf(path: string, text: string): string[] {
  const specifiers = [...text.matchAll(IMPORTS)].map(
    ([, named, whole, called]) => named ?? whole ?? called ?? '',
  )
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? nameOf(posix.join(posix.dirname(path), specifier)) : specifier,
  )
}

function nameOf(path: string): string {
  return `./${path.replace(/\.(ts|js)$/, '')}`
}

/** A way that leads from a file back to itself; empty where there is none. */
function circleIn(imports: ReadonlyMap<string, string[]>): string[] {
  const without = new Set<string>()
  const walk = (file: string, way: string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (without.has(file)) return []
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...way, file])
      if (circle.length > 0) return circle
    }
    without.add(file)
    return []
  }
  const circles = [...imports.keys()].map((file) => walk(file, []))
  return circles.find((circle) => circle.length > 0) ?? []
}

const files = readdirSync(SANDBOX, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|js)$/.test(path) && !LEFT_OUT.test(path))
  .map((path) => ({ path, text: readFileSync(join(SANDBOX, path), 'utf8') }))
const imports = new Map(files.map(({ path, text }) => [nameOf(path), importsOf(path, text)]))

test('No file of the sandbox imports what, in the end, imports that file', () => {
  expect(imports.size).toBeGreaterThan(200)
  expect([...imports.values()].flat().length).toBeGreaterThan(500)
  expect(circleIn(imports)).toEqual([])
})

test('The sandbox imports its own files, and packages that it names itself', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(SANDBOX, 'package.json'), 'utf8'))
  const { devDependencies } = z.object({ devDependencies: z.record(z.string(), z.string()) }).parse(manifest)
  const packages = Object.keys(devDependencies)
  const isKnown = (target: string) =>
    imports.has(target) ||
    isBuiltin(target) ||
    packages.some((name) => target === name || target.startsWith(`${name}/`))
  const foreign = [...imports].flatMap(([name, targets]) =>
    targets.filter((target) => !isKnown(target)).map((target) => `${name} imports ${target}`),
  )
  expect(foreign).toEqual([])
})

test('The check for circles sees types, and those that a script names in a comment', () => {
  const file = (path: string, text: string) => [nameOf(path), importsOf(path, text)] as const
  const tied = [
    file('a/one.ts', "import {\n  two,\n} from './two'\nimport 'node:fs'"),
    file('a/two.js', "/** @type {import('../b/three').Three} */"),
    file('b/three.ts', "export type { One } from '../a/one'"),
  ]
  expect(circleIn(new Map(tied))).toEqual(['./a/one', './a/two', './b/three', './a/one'])
  expect(circleIn(new Map(tied.slice(0, 2)))).toEqual([])
})
