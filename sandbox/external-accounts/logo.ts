import { wholeNumber } from '../lives/seed'
import type { Provider } from './provider'

const HEIGHT = 48
const PADDING = 14
/** Longer names take two lines, in smaller letters. */
const LETTERS_IN_A_LINE = 30

/**
 * A provider's logo: its name, on a colour of its own. Apps that show a logo often leave the name out. No trademark of a
 * real maker is drawn here.
 */
export function providerLogo({ id, name }: Provider): string {
  const lines = linesOf(name)
  const [size, first, distance] = lines.length === 1 ? [26, 33, 0] : [20, 20, 21]
  const widths = lines.map((line) => Math.round(widthOf(line) * size))
  const width = Math.max(...widths) + 2 * PADDING
  const texts = lines.map(
    (line, index) =>
      // Whatever font the reader has, the line is as long as its place.
      `<text x="${PADDING}" y="${first + index * distance}" textLength="${widths[index]}" lengthAdjust="spacingAndGlyphs" font-size="${size}">${escaped(line)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${escaped(name)}">
  <rect width="${width}" height="${HEIGHT}" rx="10" fill="hsl(${wholeNumber(`logo/${id}`, 0, 359)} 45% 32%)"/>
  <g font-family="system-ui, sans-serif" font-weight="600" fill="#fff">${texts.join('')}</g>
</svg>
`
}

/** One line, or two of about the same length; what has no place in those is left out. */
function linesOf(name: string): string[] {
  if (name.length <= LETTERS_IN_A_LINE) return [name]
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index)
  const middle = spaces.reduce(
    (best, at) => (Math.abs(at - name.length / 2) < Math.abs(best - name.length / 2) ? at : best),
    spaces[0] ?? LETTERS_IN_A_LINE,
  )
  return [name.slice(0, middle), name.slice(middle + 1)].map((line) =>
    line.length > LETTERS_IN_A_LINE ? `${line.slice(0, LETTERS_IN_A_LINE - 1)}…` : line,
  )
}

/** About as many times the size of the letters. */
function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + letterWidth(letter), 0)
}

function letterWidth(letter: string): number {
  if (/[ijltfrI.,'’ ]/.test(letter)) return 0.34
  if (/[mwMW…]/.test(letter)) return 0.88
  return /[A-Z]/.test(letter) ? 0.68 : 0.58
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)
}
