import * as z from 'zod/mini'
import { address, shortText, word } from '../text-schemas'

const uploadedFile = z.object({
  key: word,
  fileName: shortText,
  lastModified: z.nullish(word),
})

export type UploadedFile = z.infer<typeof uploadedFile>

export const schema = z.object({ files: z.array(uploadedFile), nextPageID: z.nullish(word) })

export type FilesPage = z.infer<typeof schema>

/** Where a file may be sent to, or fetched from, for a while, by whoever has the address. */
export const signedAddress = z.object({ preSignedUrl: z.pipe(address, z.url()) })
