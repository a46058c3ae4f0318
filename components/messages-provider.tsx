'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { IntlProvider, type Messages } from 'use-intl'

const Known = createContext<Partial<Messages>>({})

/**
 * Gives texts to the components inside, beside those that they have from further out: a page brings only its
 * own. `locale` is the language with the region, such as `en-NZ`. Dates are shown in `timeZone`, where the
 * participant has saved one, else in that of the device.
 */
export function MessagesProvider({
  locale,
  timeZone,
  messages,
  children,
}: {
  locale: string
  timeZone: string | undefined
  messages: Partial<Messages>
  children: ReactNode
}) {
  const outer = useContext(Known)
  const known = useMemo(() => ({ ...outer, ...messages }), [outer, messages])
  // On the server this is the server's; nothing that depends on it is written there.
  const [ofDevice] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <Known value={known}>
      <IntlProvider locale={locale} messages={known} timeZone={timeZone ?? ofDevice}>
        {children}
      </IntlProvider>
    </Known>
  )
}
