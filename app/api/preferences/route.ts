import { cookies } from 'next/headers'
import { type NextRequest, NextResponse } from 'next/server'
import { z } from 'zod'
import { pathOfThisSite } from '@/app/sign-in/own-path'
import { config } from '@/lib/config'
import { locales } from '@/lib/messages'
import { isTimeZone, LANGUAGE_COOKIE, PREFERENCE_SECONDS, TIME_ZONE_COOKIE } from '@/lib/messages/preference'
import { isSameOrigin } from '@/lib/same-origin'

const form = z.object({
  language: z
    .string()
    .refine((locale) => locales.includes(locale))
    .optional(),
  timeZone: z.string().max(64).refine(isTimeZone).optional(),
  /** The page to go back to. */
  back: z.string().max(2000).default('/'),
})

/** Keeps a person's language or time zone for this browser, and goes back to the page. A plain form can ask for it. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request, config().appUrl)) return new Response(null, { status: 403 })
  const fields = form.safeParse(Object.fromEntries(await request.formData().catch(() => new FormData())))
  if (!fields.success) return new Response(null, { status: 400 })
  const { language, timeZone, back } = fields.data
  const store = await cookies()
  for (const [name, value] of [
    [LANGUAGE_COOKIE, language],
    [TIME_ZONE_COOKIE, timeZone],
  ] as const) {
    if (value === undefined) continue
    store.set(name, value, {
      path: '/',
      maxAge: PREFERENCE_SECONDS,
      httpOnly: true,
      sameSite: 'lax',
      secure: config().appUrl.startsWith('https:'),
    })
  }
  const { appUrl } = config()
  return NextResponse.redirect(`${appUrl}${pathOfThisSite(back, appUrl) ?? '/'}`, 303)
}
