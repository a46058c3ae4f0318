import { textPdf } from '../pages/text-pdf'
import type { HealthRecord } from './record'

/** A report with its content, as MyDataHelpsUI opens it: HTML as it is, or a PDF in base64. Null when there is none. */
export function report(record: HealthRecord | null, id: string) {
  const found = record?.reports.find((each) => each.id === id)
  if (!record || !found) return null
  const { type, summary, contentType, lines } = found
  const heading = `${record.clinic} · ${record.patient.name}`
  return {
    Type: type,
    Summary: summary,
    ContentType: contentType,
    Content:
      contentType === 'text/html'
        ? [`<h1>${type}</h1>`, ...[heading, ...lines].map((line) => `<p>${escapeHtml(line)}</p>`)].join('\n')
        : textPdf(type, [heading, ...lines]).toString('base64'),
  }
}

/** The name is whatever a participant wrote. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
