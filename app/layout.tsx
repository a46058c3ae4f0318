import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { currentLocale, translator } from '@/lib/messages'
import './styles'
import { Texts } from './texts'

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
  return (
    <html lang={currentLocale()}>
      <body>
        <Texts of={['errorPage']}>{children}</Texts>
      </body>
    </html>
  )
}
