'use client'

import { type ReactNode, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMyDataHelps } from '@/components/participant-session'
import { Card } from '@/components/ui/card'
import { isNotPart } from '../embeddable-card'
import { FileList } from './file-list'
import { FilePicker } from './file-picker'
import { mistakeOf } from './file-rules'
import styles from './files.module.css'
import { filesQuery } from './files-query'
import { UploadList } from './upload-list'
import { useUploads } from './use-uploads'

/** What the participant hands in: files on their way, and those that the study has. */
export function Files() {
  const t = useTranslations('files')
  const { uploads, news, add, retry, cancel } = useUploads()
  const [refused, setRefused] = useState<string[]>([])

  function take(files: readonly File[]): void {
    const words = files.flatMap((file) => {
      const mistake = mistakeOf(file)
      return mistake ? t(mistake, { file: file.name }) : []
    })
    setRefused([...new Set(words)])
    const good = files.filter((file) => mistakeOf(file) === undefined)
    if (good.length > 0) add(good)
  }

  return (
    <>
      <SendCard title={t('sendTitle')}>
        <FilePicker onFiles={take} />
        <div role="alert">
          {refused.length > 0 ? (
            <ul className={styles.refused}>
              {refused.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          ) : null}
        </div>
        <UploadList uploads={uploads} onRetry={retry} onCancel={cancel} />
        <p role="status" className={styles.news}>
          {news ? t(news.what, { file: news.name }) : null}
        </p>
      </SendCard>
      <FileList />
    </>
  )
}

type SendCardProps = { title: string; children: ReactNode }

/** It is there from the start, and goes where the study takes no files: the list says so. */
function SendCard(props: SendCardProps) {
  const card = (
    <Card title={props.title} headingId="send-files">
      {props.children}
    </Card>
  )
  return (
    <Suspense fallback={card}>
      <WhereFilesAreTaken>{card}</WhereFilesAreTaken>
    </Suspense>
  )
}

function WhereFilesAreTaken({ children }: { children: ReactNode }) {
  const { error } = useMyDataHelps(filesQuery())
  return isNotPart(error) ? null : children
}
