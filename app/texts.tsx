import type { ReactNode } from 'react'
import { MessagesProvider } from '@/components/messages-provider'
import { currentLocale, messagesOf, type Namespace } from '@/lib/messages'

/** Gives the components inside these parts of the catalogue, in the language of the request. */
export function Texts({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  return (
    <MessagesProvider locale={currentLocale()} messages={messagesOf(of)}>
      {children}
    </MessagesProvider>
  )
}
