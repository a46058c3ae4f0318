import 'server-only'
import { cookies } from 'next/headers'
import { currentUser } from '@/lib/auth'
import { isTimeZone, TIME_ZONE_COOKIE } from './preference'

/** The time zone that the participant has saved, here or at MyDataHelps; nothing where only their device knows. */
export async function currentTimeZone(): Promise<string | undefined> {
  const saved = (await cookies()).get(TIME_ZONE_COOKIE)?.value ?? (await currentUser())?.timeZone
  return saved !== undefined && isTimeZone(saved) ? saved : undefined
}
