import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PagedCard } from '../paged-card'
import { DeleteDialog } from './delete-dialog'
import { FileItem } from './file-item'
import styles from './files.module.css'
import { filesQuery } from './files-query'
import type { UploadedFile } from './files-schema'

/** The files that the study has of the participant. */
export function FileList() {
  const t = useTranslations('files')
  const heading = useRef<HTMLHeadingElement>(null)
  const [toDelete, setToDelete] = useState<UploadedFile>()
  const [deleted, setDeleted] = useState<readonly UploadedFile[]>([])
  useEffect(() => {
    // The file goes away with the button that was pressed; and not before the dialog has closed can focus go anywhere.
    if (deleted.length > 0) heading.current?.focus()
  }, [deleted])
  const isThere = ({ key }: UploadedFile) => !deleted.some((gone) => gone.key === key)
  const last = deleted.at(-1)
  return (
    <>
      <PagedCard
        pageQuery={filesQuery}
        nextPageID={({ nextPageID }) => nextPageID}
        itemsOf={({ files }) => files.filter(isThere)}
        title={t('listTitle')}
        headingId="files"
        headingRef={heading}
        top={
          <p role="status" className={styles.news}>
            {last ? t('deleted', { file: last.fileName }) : null}
          </p>
        }
        words={{
          loading: t('loading'),
          nothing: t('none'),
          error: t('error'),
          notPart: t('notPart'),
          showMore: t('showMore'),
          loadingMore: t('loadingMore'),
        }}
      >
        {(file) => <FileItem key={file.key} file={file} onDelete={() => setToDelete(file)} />}
      </PagedCard>
      <DeleteDialog
        file={toDelete}
        onClose={() => setToDelete(undefined)}
        onDeleted={(file) => {
          setToDelete(undefined)
          setDeleted([...deleted, file])
        }}
      />
    </>
  )
}
