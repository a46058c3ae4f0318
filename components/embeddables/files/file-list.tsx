import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelpsPages } from '@/components/participant-session/use-my-data-helps-pages'
import { Button } from '@/components/ui/button'
import { List } from '@/components/ui/list'
import { EmbeddableCard } from '../embeddable-card'
import { DeleteDialog } from './delete-dialog'
import { FileItem } from './file-item'
import styles from './files.module.css'
import { filesQuery } from './files-query'
import type { UploadedFile } from './files-schema'

/** The files that the study has of the participant. */
export function FileList() {
  const t = useTranslations('files')
  const heading = useRef<HTMLHeadingElement>(null)
  const [deleted, setDeleted] = useState<readonly UploadedFile[]>([])
  useEffect(() => {
    // The file goes away with the button that was pressed; and not before the dialog has closed can focus go anywhere.
    if (deleted.length > 0) heading.current?.focus()
  }, [deleted])
  const isThere = ({ key }: UploadedFile) => !deleted.some((gone) => gone.key === key)
  const last = deleted.at(-1)
  return (
    <EmbeddableCard
      query={filesQuery()}
      title={t('listTitle')}
      headingId="files"
      headingRef={heading}
      lines={6}
      words={{ loading: t('loading'), nothing: t('none'), error: t('error'), notPart: t('notPart') }}
      isNothing={({ files, nextPageID }) => files.filter(isThere).length === 0 && !nextPageID}
      top={
        <p role="status" className={styles.news}>
          {last ? t('deleted', { file: last.fileName }) : null}
        </p>
      }
    >
      {() => <AllPages isThere={isThere} onDeleted={(file) => setDeleted([...deleted, file])} />}
    </EmbeddableCard>
  )
}

type AllPagesProps = { isThere: (file: UploadedFile) => boolean; onDeleted: (file: UploadedFile) => void }

function AllPages({ isThere, onDeleted }: AllPagesProps) {
  const t = useTranslations('files')
  const list = useMyDataHelpsPages(filesQuery, { nextPageID: ({ nextPageID }) => nextPageID })
  const [toDelete, setToDelete] = useState<UploadedFile>()
  const files = (list.pages ?? []).flatMap((page) => page.files).filter(isThere)
  return (
    <>
      <List>
        {files.map((file) => (
          <FileItem key={file.key} file={file} onDelete={() => setToDelete(file)} />
        ))}
      </List>
      {list.hasMore ? (
        <Button variant="quiet" busy={list.isLoadingMore} onClick={list.showMore}>
          {t('showMore')}
        </Button>
      ) : null}
      <DeleteDialog
        file={toDelete}
        onClose={() => setToDelete(undefined)}
        onDeleted={(file) => {
          setToDelete(undefined)
          onDeleted(file)
        }}
      />
    </>
  )
}
