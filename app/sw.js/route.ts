import { config } from '@/lib/config'
import { currentLocale, directionOf, translator } from '@/lib/messages'
import { offlinePage } from '../offline/offline-page'
import { workerScript } from '../offline/worker-script'

/** The app's service worker, with its pages in the language of whoever asks. */
export async function GET(): Promise<Response> {
  const app = await translator('app')
  const study = config().study.name ?? app('title')
  const t = await translator('offline')
  const locale = await currentLocale()
  const page = (title: string, text: string) =>
    offlinePage({ title, text, tryAgain: t('tryAgain'), study }, locale, directionOf(locale))
  const script = workerScript({
    offline: page(t('title'), t('text')),
    unreachable: page(t('unreachableTitle'), t('unreachableText')),
  })
  return new Response(script, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'private, no-cache' },
  })
}
