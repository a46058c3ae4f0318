import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'

/** Icons keep their names when a team puts its own in their place, so browsers look again after a day. */
const ICONS =
  '/:icon(icon.svg|icon-192.png|icon-512.png|icon-maskable-192.png|icon-maskable-512.png|apple-touch-icon.png)'

/** The front runs beside Next's server, which knows nothing of it, and asks Next whether a header is its router's. */
const FRONT = [
  './front/*.js',
  './node_modules/next/dist/server/app-render/{parse-and-validate-flight-router-state,types}.js',
  './node_modules/next/dist/compiled/superstruct/**',
]

/**
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default (phase) => ({
  poweredByHeader: false,
  // The build leaves a folder that runs without node_modules, for images. `next start` does without, and would warn of it.
  output: phase === PHASE_PRODUCTION_BUILD ? 'standalone' : undefined,
  outputFileTracingIncludes: { '/api/health': FRONT },
  // A frame around the app, for development only; participants' screenshots should not show it.
  devIndicators: false,
  experimental: {
    // Fewer, larger files: on a slow phone a request costs more than a kilobyte. What all pages share is one file
    // of the framework's and one of React's, and a page adds one or two of its own.
    turbopackChunking: { maxChunkCountPerGroup: 2, maxMergeChunkSize: 2_000_000 },
    // Styles that most pages do not need are a file of their own: in one with the others, each page would bring the
    // charts. To spare a request is worth 8000 bytes of other pages' styles, before they are compressed.
    cssChunking: { type: 'graph', requestCost: 8_000 },
    // What the router keeps of a page, in seconds: moving back to it needs no network. Its data is SWR's to keep.
    staleTimes: { dynamic: 300 },
  },
  turbopack: {
    resolveAlias: {
      // CareEvolution's component library imports the SDK under this name. Both must be the same module, or the
      // page would have two sessions, one of them without a token.
      '@careevolution/mydatahelps-js': '@mydatahelps/mydatahelps-js',
      // Messages reach the browser parsed; this is the formatter without the parser.
      'use-intl/format-message': 'use-intl/format-message/format-only',
    },
  },
  headers: async () => [
    // An answer to one person is for that person alone; where NextAuth sends a browser on, it does not say so.
    { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
    // Without it a browser asks for the icon again at each move from page to page.
    { source: ICONS, headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
})
