import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { hexOf, oklchOf } from '@/scripts/customize/oklch'
import { CONTRASTS, type Colors, contrast, paletteOf } from '@/scripts/customize/palette'

/** All that cannot be told apart well enough, in words. */
function tooClose(colors: Colors): string[] {
  return CONTRASTS.flatMap(([what, on, least]) =>
    on
      .map((other) => ({ other, ratio: contrast(colors[what] ?? '', colors[other] ?? '') }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ other, ratio }) => `${what} on ${other}: ${ratio.toFixed(2)}`),
  )
}

/** Every hue, dark to light, grey to bright; and what is at the end of each. */
const seeds = new Set([
  '#000000',
  '#ffffff',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
  '#ff00ff',
  '#00ffff',
])
for (let hue = 0; hue < 360; hue += 15)
  for (const lightness of [0.15, 0.35, 0.5, 0.65, 0.8, 0.95])
    for (const chroma of [0, 0.08, 0.2]) seeds.add(hexOf({ lightness, chroma, hue }))

const styles = readFileSync('app/design-tokens.css', 'utf8')
const border = styles.indexOf('@media screen')
const colorsIn = (css: string): Colors =>
  Object.fromEntries(
    [...css.matchAll(/--color-([\w-]+): (#\w+);/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
const now = { light: colorsIn(styles.slice(0, border)), dark: colorsIn(styles.slice(border)) }

test('contrast is measured as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#777777')).toBe(1)
  // The lightest grey that may be text on white.
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
})

test('a colour that is taken apart and put together again is the same', () => {
  for (const hex of ['#0b6b55', '#000000', '#ffffff', '#ff0000', '#12fe90'])
    expect(hexOf(oklchOf(hex))).toBe(hex)
})

test('whatever the colour, everything can be read, in light and in dark', () => {
  expect(seeds.size).toBeGreaterThan(200)
  for (const seed of seeds) {
    const { light, dark } = paletteOf(seed)
    expect({ seed, light: tooClose(light), dark: tooClose(dark) }).toEqual({ seed, light: [], dark: [] })
  }
})

test('a colour that can be read is taken as it is', () => {
  for (const seed of ['#0b6b55', '#7a2e8d', '#1f4e9e', '#8a1c1c']) {
    expect(paletteOf(seed).light.accent).toBe(seed)
    expect(Math.abs(oklchOf(paletteOf(seed).dark.accent ?? '').hue - oklchOf(seed).hue)).toBeLessThan(5)
  }
})

test('a palette has all colours of the app and no other, and those can be read too', () => {
  expect(Object.keys(paletteOf('#0b6b55').light).toSorted()).toEqual(Object.keys(now.light).toSorted())
  expect({ light: tooClose(now.light), dark: tooClose({ ...now.light, ...now.dark }) }).toEqual({
    light: [],
    dark: [],
  })
})
