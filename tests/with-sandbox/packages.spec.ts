import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { z } from 'zod'

const versions = z.record(z.string(), z.string()).default({})
const manifestSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  peerDependencies: versions,
})
const lockSchema = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })) })

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const app = manifestSchema.parse(read('package.json'))
const ofApp = { ...app.dependencies, ...app.devDependencies }
const sandbox = manifestSchema.parse(read('sandbox/package.json'))
const { packages } = lockSchema.parse(read('package-lock.json'))

test('a production install brings nothing that only the sandbox needs', () => {
  // npm installs the other kinds of a workspace with those of the app.
  const { devDependencies, ...installed } = sandbox
  expect(installed).toEqual({ dependencies: {}, optionalDependencies: {}, peerDependencies: {} })
  const own = Object.keys(devDependencies).filter((name) => !(name in ofApp))
  expect(own).toContain('oidc-provider')
  for (const name of own) expect(packages[`node_modules/${name}`]?.dev, name).toBe(true)
})

test('what the app and the sandbox both need is there once', () => {
  for (const [name, version] of Object.entries(sandbox.devDependencies))
    expect(ofApp[name] ?? version, name).toBe(version)
})
