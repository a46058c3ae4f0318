'use client'

import { type ReactNode, useState } from 'react'
import { IntlProvider, type Messages } from 'use-intl'

/** Gives the message catalogue to every component inside. Dates are shown in the time zone of the device. */
export function MessagesProvider({
  locale,
  messages,
  children,
}: {
  locale: 'en'
  messages: Messages
  children: ReactNode
}) {
  // Dates come from MyDataHelps, which only the browser asks, so the server's time zone is never seen.
  const [timeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  )
}
