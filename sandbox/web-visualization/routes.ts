import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { dateOfPoint } from '../device-data/filters'
import { textPdf } from '../pages/text-pdf'
import { guid } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { htmlText } from './html-text'

const REPORT = 'ReportHtml'

const querySchema = z.object({ patientID: guid, fileName: z.string().max(200).default('Report') })

/**
 * The PDF of a report that CareEvolution's components open in a window of its own, after they have written its HTML among
 * the project's own data. A window sends no token: MyDataHelps knows its reader by a cookie, and here anybody may read.
 */
export function webVisualization({ store }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/WebVisualization/WebVisualizationPDF', (c) => {
    const { patientID, fileName } = readQuery(c, querySchema)
    const [report] = store.deviceData
      .points(patientID, 'Project', 1)
      .filter(({ type }) => type === REPORT)
      .sort((a, b) => dateOfPoint(b).getTime() - dateOfPoint(a).getTime())
    if (!report) throw new HTTPException(404, { message: `Nobody of that ID has written a ${REPORT}.` })
    const pdf = textPdf(fileName, [
      'Made by a simulator: the text of the report, without its looks.',
      ...htmlText(report.value),
    ])
    return c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}.pdf`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  return app
}
