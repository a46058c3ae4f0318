import { useEffect, useSyncExternalStore } from 'react'
import {
  type Call,
  toSessionError,
  useParticipantSession,
  useRefresh,
} from '@/components/participant-session'
import { requestUpload, sendFile } from '@/components/participant-session/send-file'
import { useLeaveWarning } from '@/components/ui/use-leave-warning'
import { type WriteFailure, writeFailureOf } from '../write-failure'
import { CATEGORY } from './file-rules'
import { filesQuery } from './files-query'
import { createUploads, type Uploads } from './uploads'

/** `tooLarge`: MyDataHelps would take a file of this size, and the place where it keeps them does not. */
export type UploadFailure = WriteFailure | 'tooLarge'

type Means = { call: Call; refresh: ReturnType<typeof useRefresh> }

/** What is on its way, by the person who sends it: it goes on while they move about in the app. */
const underWay = new Map<string, { uploads: Uploads<File, UploadFailure>; means: Means }>()

function underWayOf(userKey: string, first: Means) {
  const known = underWay.get(userKey)
  if (known) return known
  const means = { ...first }
  const uploads = createUploads<File, UploadFailure>({
    send: async (file, progress) => {
      try {
        const answer = await means.call((sdk) => requestUpload(sdk, CATEGORY, file.name))
        if (progress.signal.aborted) return undefined
        const { signedAddress } = await import('./files-schema')
        const sent = await sendFile(signedAddress.parse(answer).preSignedUrl, file, progress)
        return sent === 'too_large' ? 'tooLarge' : undefined
      } catch (reason) {
        return writeFailureOf(toSessionError(reason).code)
      }
    },
    onSent: () => void means.refresh(...filesQuery().key),
  })
  underWay.set(userKey, { uploads, means })
  return { uploads, means }
}

/** The files that the participant is sending, wherever in the app they started. */
export function useUploads() {
  const { userKey, call } = useParticipantSession()
  const refresh = useRefresh()
  const { uploads, means } = underWayOf(userKey, { call, refresh })
  // React may have begun the page anew: the session of its first attempt waits for a token for ever, and files with it.
  useEffect(() => {
    Object.assign(means, { call, refresh })
  }, [means, call, refresh])

  const state = useSyncExternalStore(uploads.subscribe, uploads.state, uploads.state)
  useLeaveWarning(state.uploads.some(({ status }) => status !== 'failed'))
  useEffect(() => {
    const retryWhatFailedOffline = () => {
      for (const upload of uploads.state().uploads)
        if (upload.status === 'failed' && upload.failure === 'offline') uploads.retry(upload.id)
    }
    window.addEventListener('online', retryWhatFailedOffline)
    return () => window.removeEventListener('online', retryWhatFailedOffline)
  }, [uploads])
  return { ...state, add: uploads.add, retry: uploads.retry, cancel: uploads.cancel }
}
