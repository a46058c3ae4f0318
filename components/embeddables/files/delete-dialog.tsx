import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { toSessionError, useParticipantSession, useRefresh } from '@/components/participant-session'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { WhyNotDone } from '../why-not-done'
import { type WriteFailure, writeFailureOf } from '../write-failure'
import { filesQuery } from './files-query'
import type { UploadedFile } from './files-schema'

type DeleteDialogProps = {
  /** The file to delete; nothing while nobody wants to. */
  file: UploadedFile | undefined
  onClose: () => void
  onDeleted: (file: UploadedFile) => void
}

/** Asks whether a file is to be deleted, and deletes it: nobody can bring it back. */
export function DeleteDialog({ file, onClose, onDeleted }: DeleteDialogProps) {
  const t = useTranslations('files')
  const { call } = useParticipantSession()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<WriteFailure>()

  async function remove({ key }: UploadedFile): Promise<void> {
    // The SDK puts the key into the address as it stands.
    await call((sdk) => sdk.deleteFile(encodeURIComponent(key))).catch((reason: unknown) => {
      // Another tab was faster.
      if (toSessionError(reason).code !== 'not_found') throw reason
    })
    void refresh(...filesQuery().key)
  }

  async function confirm(): Promise<void> {
    if (!file) return
    setBusy(true)
    setFailure(undefined)
    try {
      await remove(file)
      onDeleted(file)
    } catch (reason) {
      setFailure(writeFailureOf(toSessionError(reason).code))
    }
    setBusy(false)
  }

  return (
    <ConfirmDialog
      open={file !== undefined}
      title={t('deleteTitle', { file: file?.fileName ?? '' })}
      confirm={busy ? t('deleting') : t('delete')}
      cancel={t('keep')}
      busy={busy}
      onCancel={() => {
        setFailure(undefined)
        onClose()
      }}
      onConfirm={() => void confirm()}
    >
      <p>{t('deleteText')}</p>
      <div role="alert">
        {failure ? (
          <Notice>
            {t('notDeleted')} <WhyNotDone failure={failure} />
          </Notice>
        ) : null}
      </div>
    </ConfirmDialog>
  )
}
