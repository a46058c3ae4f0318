import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** A file of the repository. `path` is relative to its root, with forward slashes. */
export type Source = { path: string; text: string }

/** The TypeScript files of a folder and all below it; none if there is no such folder. */
export function sourcesOf(folder: string): Source[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

/** What a file says, without what it says about it. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

const SPECIFIERS = [
  /\b(?:import|export)\b[^'"();]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
]

/**
 * What a file imports: paths from the root of the repository for its own files, without an ending, and names
 * of packages for the rest. Types count as well.
 */
export function importsOf({ path, text }: Source): string[] {
  const code = withoutComments(text)
  const specifiers = SPECIFIERS.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => match[1] ?? ''),
  )
  return specifiers.map((specifier) => {
    if (specifier.startsWith('@/')) return `/${specifier.slice(2)}`
    if (specifier.startsWith('.')) return `/${posix.join(posix.dirname(path), specifier)}`
    return specifier
  })
}
