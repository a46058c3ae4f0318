import * as z from 'zod/mini'

/*
 * Texts as MyDataHelps sends them: somebody wrote each, and nothing says how long. A name of five thousand letters would
 * make the page as wide, and an address that is none would throw where it is used.
 */

/** A name, a title, a word or two. What is longer is cut, since one such must not take its whole list with it. */
export const shortText = cutAt(300)
/** What somebody wrote to be read: a description, a message, an answer. */
export const longText = cutAt(100_000)
/** An ID, a key, a kind, a date. Cut, it would mean something else: what is longer is refused. */
export const word = z.string().check(z.maxLength(4_000))

const LONGEST_ADDRESS = 4_000

/** An address, which may be one beside MyDataHelps's own; empty where it is none. Which kinds may be followed is for others. */
export const address = z.pipe(
  z.string(),
  z.transform((text) => (text.length <= LONGEST_ADDRESS && isAddress(text) ? text : '')),
)

/** What is none beside one of these may be one beside the other. */
function isAddress(text: string): boolean {
  return ['https://a.example', 'http://a.example'].every((base) => URL.canParse(text, base))
}

function cutAt(length: number) {
  return z.pipe(
    z.string(),
    // Half of a character, at the end, is none.
    z.transform((text) =>
      text.length <= length ? text : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`,
    ),
  )
}
