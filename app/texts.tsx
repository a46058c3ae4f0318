import type { ReactNode } from 'react'
import { MessagesProvider } from '@/components/messages-provider'
import { currentRegion, messagesOf, type Namespace } from '@/lib/messages'
import { currentTimeZone } from '@/lib/messages/time-zone'

/** Gives the components inside these parts of the catalogue, in the language of the request. */
export async function Texts({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  return (
    <MessagesProvider
      locale={await currentRegion()}
      timeZone={await currentTimeZone()}
      messages={await messagesOf(of)}
    >
      {children}
    </MessagesProvider>
  )
}
