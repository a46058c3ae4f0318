import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import sharp from 'sharp'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const COPIED = ['app', 'components', 'lib', 'messages', 'public', 'scripts', 'tsconfig.json', '.env.example']
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><circle cx="45" cy="30" r="28" fill="#7a2e8d"/></svg>`

let copy = ''
test.beforeEach(() => {
  // Below the repository, whose packages are found from there.
  copy = test.info().outputPath('copy')
  for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true })
})

const inCopy = (path: string) => readFileSync(join(copy, path), 'utf8')

function node(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', TSX, ...args], {
    cwd: copy,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}
const customize = (...flags: string[]) => node('scripts/customize/main.ts', ...flags)

/** Every file of the copy, by path, as it is. */
function everyFile(): Map<string, string> {
  const paths = readdirSync(copy, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(join(copy, path)).isFile())
  return new Map(files.map((path) => [path, readFileSync(join(copy, path), 'latin1')]))
}

test('a clone becomes a team’s own, and stays so when it is asked for again', async () => {
  writeFileSync(join(copy, 'logo.svg'), LOGO)
  const before = everyFile()
  const wishes = ['--name', "St. Anne's Sleep Study", '--color', '#7A2E8D', '--logo', 'logo.svg']
  const flags = [...wishes, '--languages', 'es', '--embeddables', 'surveyTasks,surveyHistory,manualEntry']

  const shown = customize(...flags)
  expect(shown).toMatchObject({ status: 1 })
  expect(shown.output).toContain('+   --color-accent: #7a2e8d;')
  expect(everyFile(), 'what is only shown is not written').toEqual(before)

  expect(customize(...flags, '--yes')).toMatchObject({ status: 0 })
  for (const language of ['en', 'es'])
    expect(JSON.parse(inCopy(`messages/${language}.json`)).app.title).toBe("St. Anne's Sleep Study")
  expect(inCopy('.env.example')).toContain(`\nSTUDY_NAME="St. Anne's Sleep Study"\n`)
  expect(inCopy('app/design-tokens.css')).toContain('--color-accent: #7a2e8d;')
  expect(inCopy('app/token-colors.ts')).toContain("accent: '#7a2e8d'")
  expect(inCopy('lib/messages/offered.ts')).toMatch(/= 'es'[\s\S]*= \['en'\]/)
  expect(inCopy('public/icon.svg')).toBe(LOGO)
  for (const [name, size] of [
    ['icon-192', 192],
    ['icon-maskable-512', 512],
    ['apple-touch-icon', 180],
  ] as const) {
    const icon = sharp(join(copy, `public/${name}.png`))
    expect(await icon.metadata(), name).toMatchObject({ width: size, height: size })
    const { channels } = await icon.stats()
    expect(channels[3]?.min, `${name} is transparent around the logo`).toBe(name === 'icon-192' ? 0 : 255)
  }
  const scopes = node(
    '--eval',
    "import('./app/(participant)/pages.ts').then((pages) => console.log(pages.scopesOnShow.join()))",
  )
  expect(scopes.output, 'no scope is asked for what is not on show').toBe(
    'DeviceData:read,DeviceData:write,Participant:read,Project:read,SurveyAnswers:read,SurveyResults:write,SurveyTasks:read\n',
  )

  const after = everyFile()
  const again = customize(...flags, '--yes')
  expect(again).toMatchObject({ status: 0 })
  expect(again.output).toContain('nothing to change')
  expect(everyFile()).toEqual(after)

  // What is asked for later leaves the rest as it is.
  expect(customize('--embeddables', 'all', '--languages', 'en,es', '--yes')).toMatchObject({ status: 0 })
  expect(inCopy('components/embeddables/on-show.ts')).toBe(before.get('components/embeddables/on-show.ts'))
  expect(inCopy('lib/messages/offered.ts')).toBe(before.get('lib/messages/offered.ts'))
  expect(inCopy('app/design-tokens.css')).toBe(after.get('app/design-tokens.css'))
})

test('a new colour alone is the icons’ too; a wish that cannot be met changes nothing', () => {
  const before = everyFile()
  writeFileSync(join(copy, 'active.svg'), LOGO.replace('<circle', '<script>alert(1)</script><circle'))
  const refused = customize(
    ...[
      '--name',
      'A {name}',
      '--color',
      'blue',
      '--logo',
      'active.svg',
      '--languages',
      'xx',
      '--embeddables',
      'no',
    ],
    '--yes',
  )
  expect(refused).toMatchObject({ status: 1 })
  expect(refused.output.trim().split('\n')).toHaveLength(5)
  expect(new Map([...everyFile()].filter(([path]) => path !== 'active.svg'))).toEqual(before)

  expect(customize('--color', '1f4e9e', '--yes')).toMatchObject({ status: 0 })
  expect(inCopy('public/icon.svg')).toContain('#1f4e9e')
  expect(readFileSync(join(copy, 'public/icon-192.png'))).not.toEqual(
    readFileSync(resolve('public/icon-192.png')),
  )
})
