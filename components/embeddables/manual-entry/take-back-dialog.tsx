import { useTranslations } from 'use-intl'
import type { SessionError } from '@/components/participant-session'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { Point } from './manual-entry-schema'
import { NotDone } from './not-done'
import { useEntryWords } from './use-entry-words'

type TakeBackDialogProps = {
  /** What is about to be taken back; nothing while the dialog is closed. */
  point: Point | undefined
  busy: boolean
  failure: SessionError | undefined
  onConfirm: (point: Point) => void
  onCancel: () => void
}

/** Asks once more: what is taken back, the study team does not see any more. */
export function TakeBackDialog({ point, busy, failure, onConfirm, onCancel }: TakeBackDialogProps) {
  const t = useTranslations('manualEntry')
  const words = useEntryWords()
  return (
    <ConfirmDialog
      open={point !== undefined}
      title={t('deleteTitle')}
      confirm={busy ? t('deleting') : t('delete')}
      cancel={t('keep')}
      busy={busy}
      onConfirm={() => point && onConfirm(point)}
      onCancel={onCancel}
    >
      {point ? <p>{t('deleteText', { what: t('entry', words(point)) })}</p> : null}
      <NotDone what={t('notDeleted')} error={failure} />
    </ConfirmDialog>
  )
}
