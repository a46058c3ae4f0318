import { scopesOnShow } from '@/app/(participant)/pages'
import type { Config } from '@/lib/config/config'

/** What a participant token may do by these settings: what they name, else what the Embeddables on show need. */
export function scopesOf({
  myDataHelps,
  trackEvents,
}: Pick<Config, 'myDataHelps' | 'trackEvents'>): readonly string[] {
  return myDataHelps.scopes ?? (trackEvents ? [...scopesOnShow, 'CustomEvents:write'] : scopesOnShow)
}
