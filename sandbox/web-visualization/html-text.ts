const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', bull: '•' }
/** What is not there to be read. */
const HIDDEN = /^(style|script|head|svg|noscript)$/
const INLINE = /^\/?(a|abbr|b|em|i|label|small|span|strong|sub|sup|u)$/

/** The paragraphs of an HTML text, without its looks. In one pass: it may be a megabyte of anything. */
export function htmlText(html: string): string[] {
  const lowerCase = html.toLowerCase()
  let text = ''
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    text += html.slice(at, open === -1 ? undefined : open).replace(/\s+/g, ' ')
    if (open === -1) break
    const name = /^\/?[a-z\d]*/.exec(lowerCase.slice(open + 1, open + 20))?.[0] ?? ''
    const end = endOfTag(lowerCase, open, name)
    if (end === -1) break
    text += INLINE.test(name) ? '' : '\n'
    at = end + 1
  }
  return text
    .replace(/&(\w{2,6});/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Where the last letter of a tag is, or of all that it hides; -1 when it does not end. */
function endOfTag(html: string, open: number, name: string): number {
  if (html.startsWith('<!--', open)) return endOf(html, '-->', open)
  if (!HIDDEN.test(name)) return html.indexOf('>', open)
  const close = html.indexOf(`</${name}`, open)
  return close === -1 ? -1 : html.indexOf('>', close)
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at === -1 ? -1 : at + mark.length - 1
}
