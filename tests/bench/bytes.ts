import { spawnSync } from 'node:child_process'
import { z } from 'zod'

const NEXT = 'node_modules/next/dist/bin/next'

/** A part of a script, as Next's own analysis of a build tells it; the other kinds of line are left out. */
const part = z.object({
  type: z.literal('part'),
  filename: z.string(),
  source_path: z.string(),
  compressed_size: z.number(),
})
const group = z.object({ type: z.literal('group'), kind: z.string(), outputs: z.array(z.string()) })

/** What the scripts of the first page are for: kibibytes, each part compressed by itself, largest first. */
export type Bytes = { what: string; kibibytes: number }[]

/** Looks at the build of the app in `folder`. */
export function bytesOfFirstPage(folder: string): Bytes {
  run(['analyze', folder, '--output'])
  const lines = run(['analyze', 'export', '--route', '/', '--dist-dir', '.next', folder]).split('\n')
  const records = lines.filter(Boolean).map((line): unknown => JSON.parse(line))
  // What is imported later, when somebody asks for it, is not of the first load.
  const later = new Set(
    records.flatMap((record) => {
      const parsed = group.safeParse(record)
      return parsed.success && parsed.data.kind === 'async' ? parsed.data.outputs : []
    }),
  )
  const sizes = new Map<string, number>()
  for (const record of records) {
    const { data } = part.safeParse(record)
    if (
      !data?.filename.startsWith('[client-fs]') ||
      !data.filename.endsWith('.js') ||
      later.has(data.filename)
    )
      continue
    const what = purposeOf(data.source_path.replace('[project]/', '').replace(`${folder}/`, ''))
    if (what) sizes.set(what, (sizes.get(what) ?? 0) + data.compressed_size)
  }
  return [...sizes]
    .map(([what, size]) => ({ what, kibibytes: size / 1024 }))
    .toSorted((a, b) => b.kibibytes - a.kibibytes)
}

/** Whose code it is; nothing for what modern browsers do not load. */
function purposeOf(path: string): string | undefined {
  if (path.includes('polyfill-nomodule')) return undefined
  if (path.startsWith('[turbopack]')) return 'Turbopack, which loads the others'
  if (path.includes('node_modules/next/dist/compiled/react') || path.includes('compiled/scheduler'))
    return 'React'
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? []
  if (name === 'next') return "Next's router"
  if (name) return name
  const [first = '', second = ''] = path.split('/')
  return first === 'components' ? `components/${second}` : first
}

function run(args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [NEXT, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    maxBuffer: 256 * 1024 ** 2,
  })
  if (status !== 0) throw new Error(`next ${args[0]} failed:\n${stderr}`)
  return stdout
}
