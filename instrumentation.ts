/** Runs once when the server starts, before it answers anybody. */
export async function register() {
  // The check ends the process, which only Node can; `next build` compiles this file for the edge as well.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { checkConfigOrExit } = await import('./lib/config/start')
    checkConfigOrExit()
    const { connectRedis } = await import('./lib/store')
    await connectRedis()
  }
}
