import NextAuth from 'next-auth'
import { authOptions, knownProvider } from '@/lib/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Built for each request, because the build must not need a configuration. */
async function handler(request: Request, context: Context) {
  return NextAuth(authOptions(await knownProvider()))(request, context)
}

export { handler as GET, handler as POST }
