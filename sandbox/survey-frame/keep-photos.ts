import { randomBytes } from 'node:crypto'
import type { SandboxContext } from '../server/context'
import type { SurveyResult } from '../store/study-records'

/**
 * Puts the photos of a result among the participant's files, where an app finds them by the category
 * `surveyresult_<id>`; one that an edit has replaced goes.
 */
export function keepPhotos(result: SurveyResult, { clock, store }: SandboxContext): void {
  const category = `surveyresult_${result.id}`
  const names = result.answers.filter(({ type }) => type === 'photo').flatMap(({ answers }) => answers)
  const kept = store.files.of(result.participantID).filter((file) => file.category === category)
  for (const file of kept) if (!names.includes(file.fileName)) store.files.delete(file.key)
  for (const fileName of names) {
    const content = store.photos.find(result.participantID, fileName)
    if (!content || kept.some((file) => file.fileName === fileName)) continue
    store.files.store({
      key: randomBytes(16).toString('hex'),
      participantID: result.participantID,
      category,
      fileName,
      contentType: 'image/jpeg',
      lastModified: clock.now(),
      content,
    })
  }
}
