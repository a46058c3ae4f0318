import { createHash } from 'node:crypto'

/** Everything about the people follows from this text and the day: change it, and every ID is another one. */
const SEED = 'healthy-rhythms'

function digest(key: string): Buffer {
  return createHash('sha256').update(`${SEED}/${key}`).digest()
}

/** The same GUID for the same key, today and after any restart. */
export function guid(key: string): string {
  const bytes = digest(key).subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A row of GUIDs of one key, up to 65,536 of them: for records that are too many to make a digest for each. */
export function guids(key: string) {
  const first = guid(key)
  const [same, last] = [first.slice(0, -4), Number.parseInt(first.slice(-4), 16)]
  return {
    at: (index: number) => same + ((last + index) % 0x1_0000).toString(16).padStart(4, '0'),
    /** Whether a GUID may be of this row. */
    mayHave: (id: string) => id.startsWith(same),
  }
}

/** A whole number from `lowest` to `highest`, the same for the same key. */
export function wholeNumber(key: string, lowest: number, highest: number): number {
  return lowest + (digest(key).readUInt32BE(0) % (highest - lowest + 1))
}

/** One of the choices, the same for the same key. */
export function pick<Choice>(key: string, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices[wholeNumber(key, 0, choices.length - 1)] ?? choices[0]
}
