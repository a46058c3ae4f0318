'use client'

import { type ReactNode, type Ref, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type * as z from 'zod/mini'
import { type Answer, type BrowserQuery, useMyDataHelps } from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Muted, Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'

type EmbeddableCardProps<Schema extends z.ZodMiniType> = {
  query: BrowserQuery<Schema>
  title: string
  headingId: string
  headingRef?: Ref<HTMLHeadingElement>
  /** How many lines the content will have, about. */
  lines: number
  words: { loading: string; nothing: string; error: string }
  isNothing: (data: z.infer<Schema>) => boolean
  /** Stands above the content, whatever there is of it. */
  top?: ReactNode
  children: (data: z.infer<Schema>, answer: Answer<z.infer<Schema>>) => ReactNode
}

/**
 * The frame of an Embeddable: a part of the page with a heading, and in it what `query` answers, in whichever
 * state that is. `children` shows data; loading, nothing, failure, and data that could not be refreshed are
 * shown here.
 */
export function EmbeddableCard<Schema extends z.ZodMiniType>(props: EmbeddableCardProps<Schema>) {
  const { title, headingId, headingRef, lines, words, top } = props
  return (
    <Card title={title} headingId={headingId} {...(headingRef ? { headingRef } : {})}>
      {top}
      <Suspense fallback={<Skeleton label={words.loading} lines={lines} />}>
        <Content {...props} />
      </Suspense>
    </Card>
  )
}

function Content<Schema extends z.ZodMiniType>(props: EmbeddableCardProps<Schema>) {
  const { query, lines, words, isNothing, children } = props
  const answer = useMyDataHelps(query)
  const { data, error } = answer
  return (
    <>
      <Failure what={words.error} answer={answer} />
      {data === undefined && !error ? <Skeleton label={words.loading} lines={lines} /> : null}
      {data !== undefined && isNothing(data) ? <Muted>{words.nothing}</Muted> : null}
      {data !== undefined && !isNothing(data) ? children(data, answer) : null}
    </>
  )
}

/** Why there is nothing (new) to show, in plain words, and a way to ask again. */
export function Failure({
  what,
  answer,
}: {
  what: string
  answer: Pick<Answer<unknown>, 'error' | 'isValidating' | 'retry'>
}) {
  const t = useTranslations('errors')
  if (!answer.error) return null
  return (
    <div role="alert">
      <Notice
        action={
          <Button variant="quiet" busy={answer.isValidating} onClick={answer.retry}>
            {t('tryAgain')}
          </Button>
        }
      >
        {what} {t(answer.error.code)}
      </Notice>
    </div>
  )
}
