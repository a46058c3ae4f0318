import * as z from 'zod/mini'

const uploadedFile = z.object({
  key: z.string(),
  fileName: z.string(),
  lastModified: z.nullish(z.string()),
})

export type UploadedFile = z.infer<typeof uploadedFile>

export const schema = z.object({ files: z.array(uploadedFile), nextPageID: z.nullish(z.string()) })

export type FilesPage = z.infer<typeof schema>

/** Where a file may be sent to, or fetched from, for a while, by whoever has the address. */
export const signedAddress = z.object({ preSignedUrl: z.url() })
