/**
 * Colours as people see them: lightness from 0 to 1, chroma from 0 (grey) to about 0.37, hue in degrees. The same
 * lightness looks equally light in every hue, which is why palettes are made here and not in red, green and blue.
 */
export type Oklch = { lightness: number; chroma: number; hue: number }

type Triple = readonly [number, number, number]

// Björn Ottosson's Oklab, 2020.
const TO_CONES: readonly [Triple, Triple, Triple] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const TO_LAB: readonly [Triple, Triple, Triple] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]
const FROM_LAB: readonly [Triple, Triple, Triple] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
]
const FROM_CONES: readonly [Triple, Triple, Triple] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
]

/** The light of each of red, green and blue, from 0 to 1, of a colour such as `#0b6b55`. */
export function linearRgb(hex: string): Triple {
  const at = (place: number) => {
    const value = Number.parseInt(hex.slice(place, place + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [at(1), at(3), at(5)]
}

/** How a colour such as `#0b6b55` is seen. */
export function oklchOf(hex: string): Oklch {
  const cones = times(TO_CONES, linearRgb(hex))
  const [lightness, a, b] = times(TO_LAB, [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])])
  return { lightness, chroma: Math.hypot(a, b), hue: (Math.atan2(b, a) * 180) / Math.PI }
}

/** The colour as screens have it; one that no screen can show is made greyer until one can. */
export function hexOf({ lightness, chroma, hue }: Oklch): string {
  for (let shown = chroma; shown > 0; shown -= 0.002) {
    const rgb = rgbOf({ lightness, chroma: shown, hue })
    if (rgb.every((value) => value > -0.0005 && value < 1.0005)) return written(rgb)
  }
  return written(rgbOf({ lightness, chroma: 0, hue }))
}

function rgbOf({ lightness, chroma, hue }: Oklch): Triple {
  const angle = (hue * Math.PI) / 180
  const [l, m, s] = times(FROM_LAB, [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)])
  return times(FROM_CONES, [l ** 3, m ** 3, s ** 3])
}

function written(rgb: Triple): string {
  const digits = rgb.map((light) => {
    const inside = Math.min(1, Math.max(0, light))
    const value = inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${digits.join('')}`
}

function times([one, two, three]: readonly [Triple, Triple, Triple], by: Triple): Triple {
  const sum = (row: Triple) => row[0] * by[0] + row[1] * by[1] + row[2] * by[2]
  return [sum(one), sum(two), sum(three)]
}
