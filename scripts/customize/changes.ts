import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Answers } from './answers'
import { iconsOf } from './icons'
import { type Colors, paletteOf } from './palette'

/** What a file is to be. `path` is relative to the root of the repository. */
export type Change = { path: string; after: Buffer }

const TOKENS = 'app/design-tokens.css'
const TOKEN_COLORS = 'app/token-colors.ts'
const ICON = 'public/icon.svg'
const OFFERED = 'lib/messages/offered.ts'
const ON_SHOW = 'components/embeddables/on-show.ts'
const ENVIRONMENT = '.env.example'

const read = (path: string) => readFileSync(path, 'utf8')
const changeTo = (path: string, text: string): Change => ({ path, after: Buffer.from(text) })

/** The languages that have a catalogue. */
export function catalogues(): string[] {
  return readdirSync('messages')
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
}

/** How it is now, in the words of the answers. */
export function answersNow() {
  const offered = read(OFFERED)
  const first = /FIRST_LANGUAGE[^']*'([\w-]+)'/.exec(offered)?.[1] ?? 'en'
  const off = [...(/LANGUAGES_OFF[^=]*=([^\]]*)/.exec(offered)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
    ([, tag]) => tag,
  )
  return {
    name: /"app": \{\s*"title": "([^"]*)"/.exec(read('messages/en.json'))?.[1] ?? '',
    color: /--color-accent: (#[\da-f]{6});/.exec(read(TOKENS))?.[1] ?? '',
    languages: [first, ...catalogues().filter((tag) => tag !== first && !off.includes(tag))],
    embeddables: switches()
      .filter(([, isOn]) => isOn)
      .map(([name]) => name),
  }
}

/** The Embeddables that can be on show, in the order of their file, and whether they are. */
export function switches(): [name: string, isOn: boolean][] {
  return [...read(ON_SHOW).matchAll(/^ {2}(\w+): (true|false),$/gm)].map(([, name = '', is]) => [
    name,
    is === 'true',
  ])
}

/** What the answers change: files that are to be other than they are, and no others. What was not answered stays. */
export async function changesFor({ name, color, logo, languages, embeddables }: Answers): Promise<Change[]> {
  const changes = [
    ...(name ? named(name) : []),
    ...(color ? coloured(color) : []),
    ...(languages ? [offered(languages)] : []),
    ...(embeddables ? [shown(embeddables)] : []),
  ]
  const recoloured = color && !logo ? recolouredIcon(color) : undefined
  const icon = logo ? readFileSync(logo) : recoloured
  if (icon) changes.push(...(await iconsOf(icon)))
  return changes.filter(({ path, after }) => !existsSync(path) || !readFileSync(path).equals(after))
}

function named(name: string): Change[] {
  const titled = catalogues().map((tag) => {
    const path = `messages/${tag}.json`
    return changeTo(path, replaced(path, read(path), /("app": \{\s*"title": ")[^"]*/, name))
  })
  return [
    ...titled,
    changeTo(ENVIRONMENT, replaced(ENVIRONMENT, read(ENVIRONMENT), /^(?:# )?(STUDY_NAME=).*/m, `"${name}"`)),
  ]
}

function coloured(seed: string): Change[] {
  const { light, dark } = paletteOf(seed)
  const styles = inHalves(
    TOKENS,
    '@media screen',
    light,
    dark,
    (name) => new RegExp(`(--color-${name}: )#[\\da-f]{6}`),
  )
  const plain = ['background', 'text', 'text-muted', 'accent', 'on-accent', 'focus']
  const only = (colors: Colors) =>
    Object.fromEntries(Object.entries(colors).filter(([name]) => plain.includes(name)))
  const program = inHalves(
    TOKEN_COLORS,
    'dark: {',
    only(light),
    only(dark),
    (name) => new RegExp(`(\\b${name}'?: ')#[\\da-f]{6}`),
  )
  return [styles, program]
}

/** The icon as it is, if it has the app's colour, with the new one. One of the team's own stays as it is. */
function recolouredIcon(seed: string): Buffer | undefined {
  const icon = read(ICON)
  const before = answersNow().color
  const after = paletteOf(seed).light.accent ?? before
  return before !== after && icon.includes(before) ? Buffer.from(icon.replaceAll(before, after)) : undefined
}

function offered([first = 'en', ...others]: readonly string[]): Change {
  const off = catalogues().filter((tag) => tag !== first && !others.includes(tag))
  const chosen = replaced(OFFERED, read(OFFERED), /(FIRST_LANGUAGE: string = )'[\w-]+'/, `'${first}'`)
  const list = `[${off.map((tag) => `'${tag}'`).join(', ')}]`
  return changeTo(
    OFFERED,
    replaced(OFFERED, chosen, /(LANGUAGES_OFF: readonly string\[\] = )\[[^\]]*\]/, list),
  )
}

function shown(embeddables: readonly string[]): Change {
  const text = switches().reduce(
    (before, [name]) =>
      replaced(ON_SHOW, before, new RegExp(`(^ {2}${name}: )\\w+`, 'm'), String(embeddables.includes(name))),
    read(ON_SHOW),
  )
  return changeTo(ON_SHOW, text)
}

/** A file that says the light colours first and then, from `border` on, the dark ones. */
function inHalves(
  path: string,
  border: string,
  light: Colors,
  dark: Colors,
  pattern: (name: string) => RegExp,
): Change {
  const text = read(path)
  const at = text.indexOf(border)
  const filled = (half: string, colors: Colors) =>
    Object.entries(colors).reduce(
      (before, [name, color]) => replaced(path, before, pattern(name), color),
      half,
    )
  return changeTo(path, filled(text.slice(0, at), light) + filled(text.slice(at), dark))
}

/** The text with what follows the pattern's group replaced. A file that has it no more has been rebuilt by its team. */
function replaced(path: string, text: string, pattern: RegExp, value: string): string {
  if (!pattern.test(text))
    throw new Error(`${path} has nothing that looks like ${pattern.source}: change it by hand.`)
  return text.replace(pattern, (_, before: string) => before + value)
}
