import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Change } from './changes'

/** The largest drawing that is taken, in bytes: every participant's browser fetches it. */
const MOST_BYTES = 200_000
/** What a drawing on the study's own origin must not do. */
const ACTIVE_SVG = /<script|<foreignObject|\son\w+\s*=|(?:href|src)\s*=\s*["']\s*(?!data:image\/|#)/i
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47])

type Color = { r: number; g: number; b: number; alpha: number }

const TRANSPARENT: Color = { r: 0, g: 0, b: 0, alpha: 0 }
const WHITE: Color = { r: 255, g: 255, b: 255, alpha: 1 }

/** What is wrong with a file that is to be the logo, in a sentence; nothing if it can be taken. */
export function problemOfLogo(path: string): string | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return `There is no file ${path}.`
  }
  if (bytes.length > MOST_BYTES) return `${path} has more than ${MOST_BYTES / 1000} kilobytes.`
  if (extname(path) === '.png')
    return bytes.subarray(0, 4).equals(PNG_START) ? undefined : `${path} is no PNG.`
  if (extname(path) !== '.svg' || !/<svg[\s>]/.test(bytes.toString()))
    return `${path} is neither SVG nor PNG.`
  return ACTIVE_SVG.test(bytes.toString()) ? `${path} has scripts, or names other files.` : undefined
}

/** The icons in `public`, drawn from an SVG or a PNG. */
export async function iconsOf(logo: Buffer): Promise<Change[]> {
  const isPng = logo.subarray(0, 4).equals(PNG_START)
  const edge = await edgeOf(logo)
  const ground = edge ?? WHITE
  // Phones cut the maskable ones into shapes of their own. A circle of four fifths is sure to be seen, and a square of
  // 0.56 is inside it. What has a ground of its own has room around what it shows.
  const [maskable, touch] = edge ? [0.8, 1] : [0.56, 0.8]
  const files: [name: string, bytes: Promise<Buffer>][] = [
    ['icon.svg', isPng ? asSvg(logo) : Promise.resolve(logo)],
    ['icon-192.png', draw(logo, 192, 1, TRANSPARENT)],
    ['icon-512.png', draw(logo, 512, 1, TRANSPARENT)],
    ['icon-maskable-192.png', draw(logo, 192, maskable, ground)],
    ['icon-maskable-512.png', draw(logo, 512, maskable, ground)],
    // This one is rounded by the phone, and must not be transparent.
    ['apple-touch-icon.png', draw(logo, 180, touch, ground)],
  ]
  return Promise.all(files.map(async ([name, bytes]) => ({ path: `public/${name}`, after: await bytes })))
}

/** The logo in the middle of a square, `share` of its side wide. */
async function draw(logo: Buffer, size: number, share: number, ground: Color): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const inner = Math.round(size * share)
  const { width = inner, height = inner, format } = await sharp(logo).metadata()
  // A drawing is drawn at the size that is needed; 72 is the density at which it has its own.
  const density = format === 'svg' ? Math.min(2_400, Math.max(1, (72 * inner) / Math.max(width, height))) : 72
  const input = await sharp(logo, { density })
    .resize(inner, inner, { fit: 'contain', background: TRANSPARENT })
    .png()
    .toBuffer()
  return sharp({ create: { width: size, height: size, channels: 4, background: ground } })
    .composite([{ input }])
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** The colour of the logo's upper edge, where it has one. */
async function edgeOf(logo: Buffer): Promise<Color | undefined> {
  const { default: sharp } = await import('sharp')
  const size = 64
  const pixels = await sharp(await draw(logo, size, 1, TRANSPARENT))
    .raw()
    .toBuffer()
  const at = (2 * size + size / 2) * 4
  const [r = 0, g = 0, b = 0, alpha = 0] = pixels.subarray(at, at + 4)
  return alpha === 255 ? { r, g, b, alpha: 1 } : undefined
}

/** A PNG inside a drawing, since browsers are told of an icon that is one. */
async function asSvg(png: Buffer): Promise<Buffer> {
  const image = (await draw(png, 256, 1, TRANSPARENT)).toString('base64')
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">\n` +
      `  <image width="256" height="256" href="data:image/png;base64,${image}"/>\n</svg>\n`,
  )
}
