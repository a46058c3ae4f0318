/** Builds the authenticator alone: one file of plain JavaScript with its packages inside, so that it starts at once. */
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'

await build({
  entryPoints: ['authenticator/main.ts'],
  outfile: 'dist/authenticator.cjs',
  bundle: true,
  minify: true,
  // Errors are known by their names.
  keepNames: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  conditions: ['react-server'],
  logLevel: 'warning',
  plugins: [
    {
      name: 'one language',
      setup({ onResolve, onLoad }) {
        // What zod would say in fifty languages nobody reads, and it takes a tenth of the memory.
        onResolve({ filter: /\/locales\/index\.js$/ }, () => ({ path: 'locales', namespace: 'zod' }))
        onLoad({ filter: /.*/, namespace: 'zod' }, () => ({ contents: '' }))
      },
    },
    {
      name: 'what is used of zod',
      setup({ onLoad }) {
        // As one object it cannot be taken apart, and all of it would come along.
        onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replace(
            "import { z } from 'zod'",
            "import * as z from 'zod'",
          ),
          loader: 'ts',
        }))
      },
    },
  ],
})
