'use client'

import { type ReactNode, type Ref, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type * as z from 'zod/mini'
import {
  type Answer,
  type BrowserQuery,
  type SessionError,
  useMyDataHelps,
} from '@/components/participant-session'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Muted, Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { useFocusPassedOn } from '@/components/ui/use-focus-passed-on'

type EmbeddableCardProps<Schema extends z.ZodMiniType> = {
  query: BrowserQuery<Schema>
  title: string
  headingId: string
  headingRef?: Ref<HTMLHeadingElement>
  /** How many lines the content will have, about; or, with `shape` "items", how many items. */
  lines: number
  shape?: 'text' | 'items' | undefined
  /** `notPart`: for where the study does not have it, or does not let the app ask. */
  words: { loading: string; nothing: string; error: string; notPart?: string }
  isNothing: (data: z.infer<Schema>) => boolean
  /** Stands above the content, whatever there is of it. */
  top?: ReactNode
  children: (data: z.infer<Schema>, answer: Answer<z.infer<Schema>>) => ReactNode
}

/**
 * The frame of an Embeddable: a part of the page with a heading, and in it what `query` answers, in whichever
 * state that is. `children` shows data; loading, nothing, failure, and data that could not be refreshed are
 * shown here. In an outage it keeps what it has, or goes on waiting: the session tells why.
 */
export function EmbeddableCard<Schema extends z.ZodMiniType>(props: EmbeddableCardProps<Schema>) {
  const { title, headingId, headingRef, lines, shape, words, top } = props
  return (
    <Card title={title} headingId={headingId} {...(headingRef ? { headingRef } : {})}>
      {top}
      <Suspense fallback={<Skeleton label={words.loading} lines={lines} shape={shape} />}>
        <Content {...props} />
      </Suspense>
    </Card>
  )
}

function Content<Schema extends z.ZodMiniType>(props: EmbeddableCardProps<Schema>) {
  const { query, lines, shape, words, isNothing, children } = props
  const answer = useMyDataHelps(query)
  const { data, error } = answer
  // What is there stays: a form in which somebody types is not taken from under their hands.
  if (words.notPart !== undefined && data === undefined && isNotPart(error))
    return <Muted>{words.notPart}</Muted>
  return (
    <>
      <Failure what={words.error} answer={answer} />
      {data === undefined && !error ? <Skeleton label={words.loading} lines={lines} shape={shape} /> : null}
      {data !== undefined && isNothing(data) ? <Muted>{words.nothing}</Muted> : null}
      {data !== undefined && !isNothing(data) ? children(data, answer) : null}
    </>
  )
}

/** Whether MyDataHelps does not let this app ask, or has nothing of the kind in this study. */
export function isNotPart(error: SessionError | undefined): boolean {
  return error?.code === 'forbidden' || error?.code === 'not_found'
}

/** Why there is nothing (new) to show, in plain words, and a way to ask again where that can help. */
export function Failure({
  what,
  answer,
}: {
  what: string
  answer: Pick<Answer<unknown>, 'error' | 'isValidating' | 'retry'>
}) {
  const { error, isValidating, retry } = answer
  const t = useTranslations('errors')
  if (!error) return null
  return (
    <div role="alert">
      <Notice
        action={error.code === 'forbidden' ? undefined : <RetryButton busy={isValidating} onClick={retry} />}
      >
        {what} {t(error.code)}
      </Notice>
    </div>
  )
}

/** It goes away when the answer comes; whoever pressed it finds the answer below the heading of the card. */
function RetryButton(props: { busy: boolean; onClick: () => void }) {
  const t = useTranslations('errors')
  const button = useFocusPassedOn<HTMLButtonElement>((pressed) =>
    pressed.closest('section')?.querySelector<HTMLElement>('h2'),
  )
  return (
    <Button ref={button} variant="quiet" {...props}>
      {t('tryAgain')}
    </Button>
  )
}
