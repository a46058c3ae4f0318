import type { MetadataRoute } from 'next'
import type { NextRequest } from 'next/server'
import { config } from '@/lib/config'
import { directionOf, locales, translatorIn } from '@/lib/messages'
import { TOKEN_COLORS } from '../token-colors'

/**
 * What the app is called and looks like when it is installed. Browsers send no cookies along when they ask for it, so
 * its address says the language.
 */
export function GET(request: NextRequest): Response {
  const asked = request.nextUrl.searchParams.get('language') ?? ''
  const locale = locales.includes(asked) ? asked : locales[0]
  const t = translatorIn(locale, 'app')
  const name = config().study.name ?? t('title')
  const manifest: MetadataRoute.Manifest = {
    id: '/',
    start_url: '/',
    name,
    short_name: name,
    description: t('description'),
    lang: locale,
    dir: directionOf(locale),
    display: 'standalone',
    background_color: TOKEN_COLORS.light.background,
    theme_color: TOKEN_COLORS.light.background,
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      // Phones cut these into shapes of their own: what they show stands well inside.
      { src: '/icon-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
  return Response.json(manifest, {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'public, max-age=3600' },
  })
}
