'use client'

import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { type Answer, useMyDataHelps } from '@/components/participant-session'
import { List } from '@/components/ui/list'
import { Muted } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Failure } from '../embeddable-card'
import { accountOf } from './accounts'
import { accountsQuery } from './accounts-query'
import type { Provider } from './connections-schemas'
import { ProviderRow } from './provider-row'

type ProviderAnswerProps = {
  answer: Pick<Answer<unknown>, 'error' | 'isValidating' | 'retry'>
  /** Nothing while they are on their way. */
  providers: readonly Provider[] | undefined
  /** What to say where there are none. */
  nothing: string
  /** The place in the list to which focus may come, and the element there. */
  mark?: { place: number; row: Ref<HTMLParagraphElement> }
  onConnect: (provider: Provider) => void
}

/** Providers that can be connected, or why there are none to see. */
export function ProviderAnswer({ answer, providers, nothing, mark, onConnect }: ProviderAnswerProps) {
  const t = useTranslations('connections')
  const accounts = useMyDataHelps(accountsQuery).data ?? []
  return (
    <>
      <Failure what={t('offersError')} answer={answer} />
      {providers === undefined && !answer.error ? <Skeleton label={t('offersLoading')} lines={4} /> : null}
      {providers?.length === 0 ? <Muted>{nothing}</Muted> : null}
      {providers?.length ? (
        <List>
          {providers.map((provider, place) => (
            <ProviderRow
              key={provider.id}
              provider={provider}
              account={accountOf(provider.id, accounts)}
              nameRef={mark?.place === place ? mark.row : undefined}
              onConnect={() => onConnect(provider)}
            />
          ))}
        </List>
      ) : null}
    </>
  )
}
