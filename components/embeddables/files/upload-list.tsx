import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { Button } from '@/components/ui/button'
import { List, ListItem } from '@/components/ui/list'
import { WhyNotDone } from '../why-not-done'
import { sizeOf } from './file-rules'
import styles from './files.module.css'
import type { Upload } from './uploads'
import type { UploadFailure } from './use-uploads'

type UploadListProps = {
  uploads: readonly Upload<UploadFailure>[]
  onRetry: (id: number) => void
  onCancel: (id: number) => void
}

/** Files on their way: how far each is, and why one has not arrived. */
export function UploadList({ uploads, onRetry, onCancel }: UploadListProps) {
  if (uploads.length === 0) return null
  return (
    <List>
      {uploads.map((upload) => (
        <UploadItem
          key={upload.id}
          upload={upload}
          onRetry={() => onRetry(upload.id)}
          onCancel={() => onCancel(upload.id)}
        />
      ))}
    </List>
  )
}

type UploadItemProps = { upload: Upload<UploadFailure>; onRetry: () => void; onCancel: () => void }

function UploadItem({ upload, onRetry, onCancel }: UploadItemProps) {
  const t = useTranslations('files')
  const { number } = useDates()
  const { name, size, status } = upload
  const { amount, unit } = sizeOf(size)
  return (
    <ListItem className={styles.upload}>
      <p className={styles.name}>
        {name} <span className={styles.size}>{number(amount, { style: 'unit', unit })}</span>
      </p>
      {status === 'waiting' ? <p className={styles.waiting}>{t('waiting')}</p> : null}
      {status === 'sending' ? <Progress name={name} percent={upload.percent} /> : null}
      {status === 'failed' ? (
        <p className={styles.failure}>
          {t('notSent')}{' '}
          {upload.failure === 'tooLarge' ? t('storageTooLarge') : <WhyNotDone failure={upload.failure} />}
        </p>
      ) : null}
      <div className={styles.actions}>
        {status === 'failed' ? (
          <Button onClick={onRetry} aria-label={t('retryNamed', { file: name })}>
            {t('retry')}
          </Button>
        ) : null}
        <Button variant="quiet" onClick={onCancel} aria-label={t('cancelNamed', { file: name })}>
          {t('cancel')}
        </Button>
      </div>
    </ListItem>
  )
}

function Progress({ name, percent }: { name: string; percent: number }) {
  const t = useTranslations('files')
  const { number } = useDates()
  return (
    <div className={styles.progress}>
      <progress max={100} value={percent} aria-label={t('sending', { file: name })} />
      <span aria-hidden="true">{number(percent / 100, { style: 'percent' })}</span>
    </div>
  )
}
