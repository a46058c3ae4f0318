/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // A frame around the app, for development only; participants' screenshots should not show it.
  devIndicators: false,
  turbopack: {
    // CareEvolution's component library imports the SDK under this name. Both must be the same module, or the
    // page would have two sessions, one of them without a token.
    resolveAlias: { '@careevolution/mydatahelps-js': '@mydatahelps/mydatahelps-js' },
  },
}
