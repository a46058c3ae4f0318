/** `npm run bench:picture`: draws the first rows of the last benchmark, as the README shows them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const RESULTS = '.bench/results.json'
const PICTURE = '.github/bench.svg'

const results = z.object({
  rows: z.array(
    z.object({
      work: z.string(),
      measured: z.number(),
      against: z.object({ what: z.string(), measured: z.number() }).optional(),
    }),
  ),
})

const WIDTH = 720
const LEFT = 250
const BAR = 20
const ROW = 28
const OURS = '#0b6b55'
const OTHERS = '#a9b8b1'

const { rows } = results.parse(JSON.parse(readFileSync(RESULTS, 'utf8')))
const groups = [0, 2].map((first) => {
  const [row, again] = [rows[first], rows[first + 1]]
  if (!row?.against || !again?.against) throw new Error(`${RESULTS} does not begin with the visits.`)
  return {
    title: row.work,
    bars: [
      { what: 'this app', seconds: row.measured, color: OURS },
      { what: row.against.what, seconds: row.against.measured, color: OTHERS },
      { what: again.against.what, seconds: again.against.measured, color: OTHERS },
    ],
  }
})

const longest = Math.max(...groups.flatMap(({ bars }) => bars.map(({ seconds }) => seconds)))
const scale = (WIDTH - LEFT - 70) / longest
let y = 20
const parts = groups.flatMap(({ title, bars }) => {
  y += 14
  const head = text(16, y, title, 'font-weight="600"')
  const lines = bars.flatMap(({ what, seconds, color }) => {
    y += ROW
    const width = Math.max(1, seconds * scale)
    return [
      text(LEFT - 10, y, what, 'text-anchor="end"'),
      `<rect x="${LEFT}" y="${y - 15}" width="${width.toFixed(1)}" height="${BAR}" rx="4" fill="${color}"/>`,
      text(LEFT + width + 8, y, `${seconds.toFixed(2)} s`, ''),
    ]
  })
  y += ROW
  return [head, ...lines]
})

writeFileSync(
  PICTURE,
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" font-family="system-ui, sans-serif" font-size="14" fill="#1d2a26">
<title>What a participant waits for, in seconds</title>
<rect width="100%" height="100%" rx="12" fill="#f5f6f3"/>
${parts.join('\n')}
</svg>
`,
)
process.stdout.write(`Written to ${PICTURE}.\n`)

function text(x: number, at: number, words: string, attributes: string): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${x.toFixed(1)}" y="${at}" ${attributes}>${escaped}</text>`
}
