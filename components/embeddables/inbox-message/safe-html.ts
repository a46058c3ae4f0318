import DOMPurify, { type Config } from 'dompurify'
import { safeLink } from '../inbox/safe-link'

/** The structure of a text, and nothing that brings a look, a script, a form or a request of its own. */
const CONFIG = {
  ALLOWED_TAGS: [
    ...['p', 'br', 'div', 'span', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'small', 'a', 'img'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  // Of an image only its words: loading it would tell others that, and when, this participant has read the message.
  ALLOWED_ATTR: ['href', 'alt', 'dir', 'lang', 'start', 'colspan', 'rowspan'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config

/** The elements that break lines. A text without them keeps the line breaks that it is written with. */
const BLOCKS = 'p, br, div, ul, ol, h3, blockquote, pre, table'

export type SafeHtml = { content: DocumentFragment; keepsLineBreaks: boolean }

/** What a message says, out of HTML that anybody may have written. `newTab` tells what a link to the web does. */
export function safeHtml(html: string, newTab: string): SafeHtml {
  const content = DOMPurify.sanitize(html, CONFIG)
  for (const link of content.querySelectorAll('a')) makeSafe(link, newTab)
  for (const image of content.querySelectorAll('img')) image.replaceWith(image.alt)
  // The page has its own heading, and one above it; a message's own would stand beside or above them.
  for (const heading of content.querySelectorAll('h1, h2, h4, h5, h6')) rename(heading, 'h3')
  return { content, keepsLineBreaks: content.querySelector(BLOCKS) === null }
}

function makeSafe(link: HTMLAnchorElement, newTab: string): void {
  const href = safeLink(link.getAttribute('href') ?? '')
  if (!href) {
    link.replaceWith(...link.childNodes)
    return
  }
  link.href = href
  if (!href.startsWith('http')) return
  link.target = '_blank'
  link.rel = 'noopener noreferrer'
  const hint = document.createElement('span')
  hint.className = 'visually-hidden'
  hint.textContent = ` ${newTab}`
  link.append(hint)
}

function rename(element: Element, name: string): void {
  const renamed = document.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
