import { safeLink } from '../inbox/safe-link'

/** A piece of a text: words, or a link with the words that name it. */
export type TextPart = { text: string; href?: string }

/** A web address, without the full stop or the bracket that ends the sentence; or an e-mail address. */
const LINK = /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const MARKUP = /<[a-z!/]|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i

/** Whether a text must be read as HTML. One that has neither tags nor entities is the same either way. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text)
}

/** A text in pieces, with the addresses in it as links. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { 0: link, index } of text.matchAll(LINK)) {
    const href = safeLink(link.includes('://') ? link : `mailto:${link}`)
    if (!href) continue
    if (index > end) parts.push({ text: text.slice(end, index) })
    parts.push({ text: link, href })
    end = index + link.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}
