/**
 * Makes a photo small enough to send from a phone. What the camera wrote into the file beside the picture, such as the
 * place where it was taken, is not in the new one.
 */

export const LARGEST_MEGABYTES = 25

const LONGEST_SIDE = 1600
const LARGEST_BYTES = 900_000
const QUALITIES = [0.85, 0.6, 0.35]

/** The file is no photo that this page can use. */
export class UnusablePhoto extends Error {
  /** @param {'notPhoto' | 'photoTooLarge'} code */
  constructor(code) {
    super(code)
    this.code = code
  }
}

/**
 * @param {Blob} file
 * @returns {Promise<Blob>} a JPEG of at most 900 kB; rejects with UnusablePhoto
 */
export async function shrink(file) {
  // A phone may run out of memory over a file that nobody would call a photo.
  if (file.size > LARGEST_MEGABYTES * 1_000_000) throw new UnusablePhoto('photoTooLarge')
  const picture = await createImageBitmap(file).catch(() => {
    throw new UnusablePhoto('notPhoto')
  })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new UnusablePhoto('notPhoto')
  // JPEG knows no transparency: without this, what is transparent comes out black.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  for (const quality of QUALITIES) {
    /** @type {Blob | null} */
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob && blob.size <= LARGEST_BYTES) return blob
  }
  throw new UnusablePhoto('photoTooLarge')
}
