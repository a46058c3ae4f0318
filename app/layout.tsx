import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { MessagesProvider } from '@/components/messages-provider'
import { currentMessages, translator } from '@/lib/messages'
import './globals.css'

export function generateMetadata(): Metadata {
  const t = translator('app')
  return {
    title: t('title'),
    description: t('description'),
    manifest: '/manifest.webmanifest',
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
    robots: { index: false, follow: false },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page that was built in advance has no nonce on its scripts, and the browser would run none of them.
  await connection()
  const { locale, messages } = currentMessages()
  return (
    <html lang={locale}>
      <body>
        <MessagesProvider locale={locale} messages={messages}>
          {children}
        </MessagesProvider>
      </body>
    </html>
  )
}
