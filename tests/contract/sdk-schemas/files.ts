import type * as Sdk from '@mydatahelps/mydatahelps-js'
import { z } from 'zod'
import { shape } from './shape'
import { dateTime, guid, optionalText } from './values'

const uploadedFile = shape<Sdk.UploadedFile>()(
  z.strictObject({
    participantID: guid,
    participantIdentifier: z.string(),
    key: z.string().min(1),
    category: z.string(),
    fileName: z.string(),
    lastModified: dateTime,
  }),
)

export const filesPage = shape<Sdk.UploadedFilesPage>()(
  z.strictObject({ files: z.array(uploadedFile), nextPageID: optionalText }),
)

export const downloadedFile = shape<Sdk.DownloadedFile>()(z.strictObject({ preSignedUrl: z.url() }))
