const LINES_ON_A_PAGE = 46
const LETTERS_IN_A_LINE = 88

/** A document of plain text in the letters of Western Europe: as little of a PDF as a viewer shows. */
export function textPdf(title: string, paragraphs: readonly string[]): Buffer {
  const lines = [title, '', ...paragraphs.flatMap(wrapped)]
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_ON_A_PAGE) }, (_, page) =>
    lines.slice(page * LINES_ON_A_PAGE, (page + 1) * LINES_ON_A_PAGE),
  )
  // 1 is the catalog, 2 the list of pages, 3 the font; then a page and its content by turns.
  const pageNumbers = pages.map((_, index) => 4 + index * 2)
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageNumbers.map((each) => `${each} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R ` +
        '/Resources << /Font << /F 3 0 R >> >> >>',
      stream(`BT /F 11 Tf 56 736 Td 15 TL\n${page.map((line) => `(${escaped(line)}) '`).join('\n')}\nET`),
    ]),
  ])
}

function assembled(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + trailer, 'latin1')
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** What the font has no letter for becomes a question mark; it has no control characters. */
function escaped(line: string): string {
  return line.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').replace(/[\\()]/g, '\\$&')
}

function wrapped(paragraph: string): string[] {
  const lines = ['']
  for (const word of paragraph.split(/\s+/).flatMap(pieces)) {
    const last = lines.pop() ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (longer.length <= LETTERS_IN_A_LINE) lines.push(longer)
    else lines.push(last, word)
  }
  return lines
}

function pieces(word: string): string[] {
  return word.match(new RegExp(`.{1,${LETTERS_IN_A_LINE}}`, 'g')) ?? []
}
