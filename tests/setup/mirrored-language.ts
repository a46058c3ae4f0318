import { readFileSync } from 'node:fs'
import { z } from 'zod'

const catalogue = z.record(z.string(), z.record(z.string(), z.string()))

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = [...'åƀçđéƒǧħíĵķļɱñøƥɋřšťúṽŵẋýžÅƁÇĐÉƑǦĦÍĴĶĻṀÑØƤɊŘŠŤÚṼŴẊÝŽ']

function english(): z.infer<typeof catalogue> {
  return catalogue.parse(JSON.parse(readFileSync('messages/en.json', 'utf8')))
}

/** A catalogue in no language: English in accents, so that what is not translated shows, and a third longer. */
export function mirroredCatalogue(): string {
  const namespaces = Object.entries(english()).map(([namespace, texts]) => [
    namespace,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, mirrored(text)])),
  ])
  return JSON.stringify(Object.fromEntries(namespaces), null, 2)
}

function mirrored(message: string): string {
  // Names of blanks and of plural forms stand at odd depths of braces: {count, plural, one {# day} other {# days}}.
  let depth = 0
  const accented = [...message].map((letter) => {
    if (letter === '{') depth++
    if (letter === '}') depth--
    return depth % 2 === 0 ? (ACCENTED[PLAIN.indexOf(letter)] ?? letter) : letter
  })
  const words = Math.ceil(message.length / 18)
  return `${accented.join('')}${' łøñǧ'.repeat(words)}`
}

/** Which of these texts are English ones of the catalogue, whatever their blanks are filled with. */
export function untranslated(texts: string[]): string[] {
  const patterns = Object.values(english())
    .flatMap((group) => Object.values(group))
    .filter(
      (message) => !/,\s*(plural|select)/.test(message) && /[a-z]{2}/i.test(message.replace(/\{\w+\}/g, '')),
    )
    .map((message) => {
      const parts = message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      return new RegExp(`^${parts.join('.+')}$`)
    })
  return texts.filter((text) => patterns.some((pattern) => pattern.test(text)))
}
