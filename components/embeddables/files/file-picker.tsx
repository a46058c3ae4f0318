import { Camera, Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDates } from '@/components/dates'
import { Button } from '@/components/ui/button'
import { Muted } from '@/components/ui/notice'
import { ACCEPT, ACCEPT_PHOTOS, LARGEST_BYTES, sizeOf } from './file-rules'
import styles from './files.module.css'

/** Three ways to hand in files: choose them, photograph, or drop them on the page. What is taken is told beforehand. */
export function FilePicker({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations('files')
  const { number } = useDates()
  const input = useRef<HTMLInputElement>(null)
  const { amount, unit } = sizeOf(LARGEST_BYTES)
  const over = useDrop(onFiles)

  function open(how: { camera: boolean }): void {
    const element = input.current
    if (!element) return
    element.accept = how.camera ? ACCEPT_PHOTOS : ACCEPT
    element.multiple = !how.camera
    if (how.camera) element.setAttribute('capture', 'environment')
    else element.removeAttribute('capture')
    element.click()
  }

  return (
    <div className={styles.picker} data-over={over || undefined}>
      <Muted>{t('accepted', { size: number(amount, { style: 'unit', unit }) })}</Muted>
      <div className={styles.actions}>
        <Button onClick={() => open({ camera: false })}>
          <Upload aria-hidden className={styles.buttonIcon} />
          {t('choose')}
        </Button>
        <div className={styles.camera}>
          <Button variant="quiet" onClick={() => open({ camera: true })}>
            <Camera aria-hidden className={styles.buttonIcon} />
            {t('photograph')}
          </Button>
        </div>
      </div>
      <p className={styles.drop}>{t('drop')}</p>
      {/* The buttons stand for it. */}
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        multiple
        hidden
        aria-label={t('choose')}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // Or the same file could not be chosen a second time.
          target.value = ''
        }}
      />
    </div>
  )
}

/** Takes what is dropped anywhere on the page: beside the mark it would take the place of the app. Gives whether something hovers. */
function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    const hasFiles = (event: DragEvent) => Boolean(event.dataTransfer?.types.includes('Files'))
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      // It is told of each element; only the edge of the window has nothing that comes next.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      latest.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return over
}
