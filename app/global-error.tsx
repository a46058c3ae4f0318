'use client'

import { IntlProvider } from 'use-intl'
import messages from '@/messages/en.json'
import ErrorPage from './error'
import './globals.css'

/** When even the frame of the pages fails; it has to bring its own, and its own texts. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <IntlProvider locale="en" messages={messages}>
          <ErrorPage reset={reset} />
        </IntlProvider>
      </body>
    </html>
  )
}
