/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // A frame around the app, for development only; participants' screenshots should not show it.
  devIndicators: false,
  experimental: {
    // Fewer, larger files: on a slow phone a request costs more than a kilobyte. What all pages share is one file
    // of the framework's and one of React's, and a page adds one or two of its own.
    turbopackChunking: { maxChunkCountPerGroup: 2, maxMergeChunkSize: 2_000_000 },
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
}
