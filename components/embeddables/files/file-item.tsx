import { FileText, Image } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { toSessionError, useParticipantSession } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { DeviceTime } from '@/components/ui/device-time'
import { ListItem } from '@/components/ui/list'
import { WhyNotDone } from '../why-not-done'
import { type WriteFailure, writeFailureOf } from '../write-failure'
import { fetchFile, saveToDevice } from './download'
import { kindOf } from './file-rules'
import styles from './files.module.css'
import type { UploadedFile } from './files-schema'

/** A file that the study has, to fetch or to delete. */
export function FileItem({ file, onDelete }: { file: UploadedFile; onDelete: () => void }) {
  const t = useTranslations('files')
  const { call } = useParticipantSession()
  const { dayAndTime } = useDates()
  const [state, setState] = useState<'idle' | 'busy' | WriteFailure>('idle')
  const dateId = useId()
  const { fileName, lastModified } = file
  const Icon = kindOf(fileName) === 'picture' ? Image : FileText

  async function download(): Promise<void> {
    setState('busy')
    try {
      saveToDevice(await fetchFile(call, file.key), fileName)
      setState('idle')
    } catch (reason) {
      setState(writeFailureOf(toSessionError(reason).code))
    }
  }

  return (
    <ListItem className={styles.file}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.what}>
        <h3>{fileName}</h3>
        {/* The same name may be there twice: the buttons are told apart by it. */}
        <div id={dateId} className={styles.sent}>
          {lastModified ? (
            <DeviceTime>{(now) => t('sentOn', { date: dayAndTime(lastModified, now) ?? '' })}</DeviceTime>
          ) : null}
        </div>
        <p role="alert" className={styles.failure}>
          {state === 'idle' || state === 'busy' ? null : (
            <>
              {t('notFetched')} <WhyNotDone failure={state} />
            </>
          )}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          variant="quiet"
          busy={state === 'busy'}
          onClick={() => void download()}
          aria-label={t('downloadNamed', { file: fileName })}
          aria-describedby={dateId}
        >
          {state === 'busy' ? t('fetching') : t('download')}
        </Button>
        <Button
          variant="quiet"
          onClick={onDelete}
          aria-label={t('deleteNamed', { file: fileName })}
          aria-describedby={dateId}
        >
          {t('delete')}
        </Button>
      </div>
    </ListItem>
  )
}
