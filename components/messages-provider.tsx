'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { IntlProvider, type Messages } from 'use-intl'

const Known = createContext<Partial<Messages>>({})

/**
 * Gives texts to the components inside, beside those that they have from further out: a page brings only its
 * own. Dates are shown in the time zone of the device.
 */
export function MessagesProvider({
  locale,
  messages,
  children,
}: {
  locale: 'en'
  messages: Partial<Messages>
  children: ReactNode
}) {
  const outer = useContext(Known)
  const known = useMemo(() => ({ ...outer, ...messages }), [outer, messages])
  // On the server this is the server's; nothing that depends on it is written there.
  const [timeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <Known value={known}>
      <IntlProvider locale={locale} messages={known} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </Known>
  )
}
