import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Skeleton } from '@/components/ui/skeleton'
import styles from './inbox-message.module.css'
import { isMarkup, type TextPart, textParts } from './plain-text'
import type { SafeHtml } from './safe-html'

/** The text of a message, as it was written: plain, or as HTML, of which only what is safe is shown. */
export function MessageContent({ content }: { content: string }) {
  return isMarkup(content) ? <Html html={content} /> : <PlainText text={content} />
}

function PlainText({ text }: { text: string }) {
  return (
    <p className={styles.asWritten}>
      {textParts(text).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text come and go together.
        <Part key={index} part={part} />
      ))}
    </p>
  )
}

function Part({ part: { text, href } }: { part: TextPart }) {
  const t = useTranslations('message')
  if (!href) return text
  if (!href.startsWith('http')) return <a href={href}>{text}</a>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
      <span className="visually-hidden"> {t('newTab')}</span>
    </a>
  )
}

/** Made safe in the browser, by a library that is large, and comes only with a message that needs it. */
function Html({ html }: { html: string }) {
  const t = useTranslations('message')
  const newTab = t('newTab')
  const [safe, setSafe] = useState<SafeHtml>()
  const [failed, setFailed] = useState(false)
  const container = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let isWanted = true
    setFailed(false)
    import('./safe-html').then(
      ({ safeHtml }) => isWanted && setSafe(safeHtml(html, newTab)),
      () => isWanted && setFailed(true),
    )
    return () => {
      isWanted = false
    }
  }, [html, newTab])
  useLayoutEffect(() => {
    // A copy, because a fragment is empty once it has been put somewhere.
    if (safe) container.current?.replaceChildren(safe.content.cloneNode(true))
  }, [safe])

  if (failed) return <PlainText text={wordsOf(html)} />
  if (!safe) return <Skeleton label={t('loading')} lines={4} />
  return <div ref={container} className={`${styles.html} ${safe.keepsLineBreaks ? styles.asWritten : ''}`} />
}

/** The words of a text alone, where the library did not come. Nothing of such a document runs or is loaded. */
function wordsOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
}
