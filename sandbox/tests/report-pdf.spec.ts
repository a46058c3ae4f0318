import { expect, test } from './start-sandbox'

const REPORT = `<style>.a { color: red }</style><h1>My month</h1>
<div class="a">Steps:&nbsp;<b>8,123</b> &amp; more <script>alert(1)</script></div><p>Nächte (7)</p>`

test.describe('A report as a PDF', () => {
  const address = (participantID: string, more = '') =>
    `WebVisualization/WebVisualizationPDF?patientID=${participantID}&modelType=VisualizationModel` +
    `&visualizationKey=Shared.HtmlToPdf${more}`

  test('holds the text of the HTML that the app wrote last', async ({ sandbox }) => {
    const participantID = await sandbox.participantID('ana.rivera')
    const token = await sandbox.participantToken('ana.rivera')
    const write = (value: string, observationDate: string) =>
      sandbox.delegated('devicedata', {
        token,
        method: 'POST',
        body: [{ type: 'ReportHtml', observationDate, value }],
      })
    expect((await sandbox.send(address(participantID), {})).status).toBe(404)
    expect((await write('<p>Older</p>', '2026-03-09T10:00:00-05:00')).status).toBe(204)
    // As long as a page with all its styles is.
    const long = `${REPORT}<!-- ${'x'.repeat(300_000)} -->`
    expect((await write(long, '2026-03-10T10:00:00-05:00')).status).toBe(204)
    const response = await sandbox.send(address(participantID, '&fileName=My+month&pageNumbers=true'), {})
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/pdf')
    expect(response.headers.get('Content-Disposition')).toBe("inline; filename*=UTF-8''My%20month.pdf")
    const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1')
    expect(pdf).toMatch(/^%PDF-/)
    const lines = [...pdf.matchAll(/^\((.*)\) '$/gm)].map(([, line]) => line)
    expect(lines).toEqual(expect.arrayContaining(['My month', 'Steps: 8,123 & more', 'Nächte \\(7\\)']))
    expect(pdf).not.toMatch(/Older|color: red|alert|xxx/)
    // Where the table of contents says that objects are, they are.
    const table = Number(/startxref\n(\d+)/.exec(pdf)?.[1])
    expect(pdf.slice(table, table + 4)).toBe('xref')
    for (const [index, [, offset]] of [...pdf.matchAll(/^(\d{10}) 00000 n /gm)].entries())
      expect(pdf.slice(Number(offset))).toMatch(new RegExp(`^${index + 1} 0 obj`))
  })

  test('is refused for nobody, and for an address that says not whose', async ({ sandbox }) => {
    expect((await sandbox.send(address('00000000-0000-4000-8000-000000000000'), {})).status).toBe(404)
    expect((await sandbox.send('WebVisualization/WebVisualizationPDF', {})).status).toBe(400)
  })
})
