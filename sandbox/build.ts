/**
 * Builds the sandbox for publishing: one folder of plain JavaScript, with what it takes from other packages inside, so
 * that it needs none of them. In the repository nothing is built, and a production install of the app brings nothing
 * of the sandbox's.
 */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const HERE = import.meta.dirname
const BUILT = join(HERE, 'dist')
/** Files that are read, not imported. */
const ASSETS = [
  'control-panel/assets',
  'external-accounts/loading.css',
  'pages/simulator.css',
  'survey/assets',
  'survey/definitions',
]

await rm(BUILT, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: HERE,
  entryPoints: ['main.ts'],
  outdir: BUILT,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  metafile: true,
  // Packages that were written for `require` find it here.
  banner: {
    js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
  },
})
for (const asset of ASSETS) await cp(join(HERE, asset), join(BUILT, asset), { recursive: true })
await writeFile(join(BUILT, 'LICENSES.txt'), (await licenses(Object.keys(metafile.inputs))).join('\n\n'))

/** What the licenses of the packages inside ask for: that their words go along. */
async function licenses(files: string[]): Promise<string[]> {
  const folders = files.flatMap((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [])
  return Promise.all(
    [...new Set(folders)].sort().map(async (folder) => {
      const names = await readdir(join(HERE, folder))
      const license = names.find((name) => /^licen[cs]e(\.|$)/i.test(name))
      // Some name a license without bringing its words.
      const words = await readFile(join(HERE, folder, license ?? 'package.json'), 'utf8')
      return `${folder.replace(/^.*node_modules\//, '')}\n\n${license ? words : JSON.parse(words).license}`
    }),
  )
}
