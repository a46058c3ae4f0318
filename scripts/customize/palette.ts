import { hexOf, linearRgb, type Oklch, oklchOf } from './oklch'

/** Colours by their name in `app/design-tokens.css`, without `--color-`. */
export type Colors = Record<string, string>
export type Palette = { light: Colors; dark: Colors }

/** What stands on what, and the least contrast that it needs there: 4.5 for text, 3 for lines and charts (WCAG 2.2 AA). */
export const CONTRASTS: readonly [what: string, on: readonly string[], least: number][] = [
  ['text', ['background', 'surface', 'accent-soft', 'warning-soft'], 4.5],
  ['text-muted', ['background', 'surface', 'accent-soft', 'warning-soft'], 4.5],
  ['accent', ['background', 'surface', 'accent-soft'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['warning', ['background', 'surface', 'warning-soft'], 4.5],
  ['border-strong', ['background', 'surface'], 3],
  ['focus', ['background', 'surface', 'accent-soft'], 3],
  ...['series-1', 'series-2', 'series-3', 'series-4', 'series-5'].map(
    (series): [string, string[], number] => [series, ['surface'], 3],
  ),
]

/** What means the same in every study, whatever its colour. */
const LIGHT_MEANINGS = { warning: '#8a4b00', 'warning-soft': '#fdf0dc', focus: '#1a5fd0' }
const DARK_MEANINGS = { warning: '#f5c177', 'warning-soft': '#3a2a12', focus: '#8ab8ff' }

/** How far the hues of a chart's further series lie from the study's own, in degrees: apart from it, and from each other. */
const FURTHER_SERIES = [-123, 87, 135]

/** The contrast of two colours, from 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = linearRgb(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * All colours of the app from one. In light the study's colour is taken as it is, or darkened until it can be read; in
 * dark it is lightened. Greys have a touch of it.
 */
export function paletteOf(seed: string): Palette {
  const { lightness, chroma, hue } = oklchOf(seed)
  const tinted = (light: number, most: number): Oklch => ({
    lightness: light,
    chroma: Math.min(chroma, most),
    hue,
  })
  return { light: lightColors({ lightness, chroma, hue }, tinted), dark: darkColors(chroma, hue, tinted) }
}

type Tinted = (lightness: number, most: number) => Oklch

function lightColors(seed: Oklch, tinted: Tinted): Colors {
  const background = hexOf(tinted(0.973, 0.005))
  const surface = '#ffffff'
  const soft = hexOf(tinted(0.945, 0.025))
  const warning = LIGHT_MEANINGS['warning-soft']
  const darkened = (color: Oklch, on: string[], least: number) => readable(color, on, least, -1)
  const accent = darkened(seed, [background, surface, soft], 4.5)
  const { lightness } = oklchOf(accent)
  const strong = darkened(tinted(0.63, 0.02), [background, surface], 3)
  return {
    background,
    surface,
    text: darkened(tinted(0.27, 0.025), [background, surface, soft, warning], 4.5),
    'text-muted': darkened(tinted(0.48, 0.025), [background, surface, soft, warning], 4.5),
    border: hexOf(tinted(0.895, 0.01)),
    'border-strong': strong,
    accent,
    // What is nearly black cannot get darker so that anybody sees it.
    'accent-hover': darkened(
      { ...seed, lightness: lightness < 0.3 ? lightness + 0.12 : lightness - 0.07 },
      [surface],
      4.5,
    ),
    'on-accent': '#ffffff',
    'accent-soft': soft,
    ...LIGHT_MEANINGS,
    'series-1': accent,
    ...furtherSeries(seed.hue, (hue) => darkened({ lightness: 0.54, chroma: 0.13, hue }, [surface], 3)),
    'series-5': strong,
  }
}

function darkColors(chroma: number, hue: number, tinted: Tinted): Colors {
  const background = hexOf(tinted(0.195, 0.012))
  const surface = hexOf(tinted(0.25, 0.016))
  const soft = hexOf(tinted(0.31, 0.045))
  const warning = DARK_MEANINGS['warning-soft']
  const lightened = (color: Oklch, on: string[], least: number) => readable(color, on, least, 1)
  const accent = lightened(
    { lightness: 0.79, chroma: Math.min(chroma, 0.12), hue },
    [background, surface, soft],
    4.5,
  )
  const hover = hexOf({ lightness: oklchOf(accent).lightness + 0.06, chroma: Math.min(chroma, 0.1), hue })
  return {
    background,
    surface,
    text: lightened(tinted(0.945, 0.01), [background, surface, soft, warning], 4.5),
    'text-muted': lightened(tinted(0.77, 0.025), [background, surface, soft, warning], 4.5),
    border: hexOf(tinted(0.34, 0.02)),
    'border-strong': lightened(tinted(0.59, 0.025), [background, surface], 3),
    accent,
    'accent-hover': hover,
    'on-accent': readable(tinted(0.24, 0.05), [accent, hover], 4.5, -1),
    'accent-soft': soft,
    ...DARK_MEANINGS,
    'series-1': accent,
    ...furtherSeries(hue, (other) => lightened({ lightness: 0.78, chroma: 0.11, hue: other }, [surface], 3)),
    'series-5': lightened(tinted(0.66, 0.025), [surface], 3),
  }
}

function furtherSeries(hue: number, draw: (hue: number) => string): Colors {
  return Object.fromEntries(FURTHER_SERIES.map((turn, place) => [`series-${place + 2}`, draw(hue + turn)]))
}

/** The colour, or the next one in the direction of black (-1) or white (1) that can be told from all of these. */
function readable(color: Oklch, on: readonly string[], least: number, towards: -1 | 1): string {
  for (let lightness = color.lightness; lightness > 0 && lightness < 1; lightness += towards * 0.004) {
    const hex = hexOf({ ...color, lightness })
    if (on.every((other) => contrast(hex, other) >= least)) return hex
  }
  return towards < 0 ? '#000000' : '#ffffff'
}
