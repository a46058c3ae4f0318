import { randomBytes } from 'node:crypto'
import { boundedMap } from './bounded-map'

/** At most 900 kB each: a hundred megabytes of them are what a computer can spare. */
const CAPACITY = 100

export type SurveyPhotos = ReturnType<typeof createSurveyPhotos>

/** Photos that participants sent while answering a survey, JPEG, by the name that stands for them in the answers. */
export function createSurveyPhotos() {
  const photos = boundedMap<Uint8Array<ArrayBuffer>>(CAPACITY)
  return {
    /** Gives the name. */
    add(participantID: string, photo: Uint8Array<ArrayBuffer>): string {
      const name = `photo-${randomBytes(6).toString('hex')}.jpg`
      photos.set(`${participantID}/${name}`, photo)
      return name
    },

    /** Gives undefined for a photo that is unknown, forgotten, or another participant's. */
    find: (participantID: string, name: string): Uint8Array<ArrayBuffer> | undefined =>
      photos.get(`${participantID}/${name}`),
  }
}
