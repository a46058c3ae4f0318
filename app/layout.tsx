import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { OfflineWorker } from '@/components/offline/offline-worker'
import { StudyProvider } from '@/components/study/study'
import { config, isDevelopment } from '@/lib/config'
import { currentLocale, directionOf, translator } from '@/lib/messages'
import './styles'
import { Texts } from './texts'
import { TOKEN_COLORS } from './token-colors'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('app')
  const study = config().study.name ?? t('title')
  return {
    title: { default: study, template: `%s – ${study}` },
    description: t('description'),
    manifest: `/manifest?language=${await currentLocale()}`,
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
    robots: { index: false, follow: false },
  }
}

/** The browser's own bars look like part of the page. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: TOKEN_COLORS.light.background },
    { media: '(prefers-color-scheme: dark)', color: TOKEN_COLORS.dark.background },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page that was built in advance has no nonce on its scripts, and the browser would run none of them.
  await connection()
  const locale = await currentLocale()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <StudyProvider study={config().study}>
          <Texts of={['errorPage', 'contact']}>{children}</Texts>
        </StudyProvider>
        {/* On a developer's localhost it would outlive this app, and stand before the next one there. */}
        {isDevelopment ? null : <OfflineWorker />}
      </body>
    </html>
  )
}
