import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { currentLocale, directionOf, translator } from '@/lib/messages'
import './styles'
import { Texts } from './texts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('app')
  return {
    title: { default: t('title'), template: `%s – ${t('title')}` },
    description: t('description'),
    manifest: '/manifest.webmanifest',
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
    robots: { index: false, follow: false },
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page that was built in advance has no nonce on its scripts, and the browser would run none of them.
  await connection()
  const locale = await currentLocale()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <Texts of={['errorPage']}>{children}</Texts>
      </body>
    </html>
  )
}
