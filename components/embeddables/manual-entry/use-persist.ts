import { useParticipantSession, useRefresh } from '@/components/participant-session'
import { SessionError, toSessionError } from '@/components/participant-session/errors'
import { isSame, type PersistablePoint } from './entry'
import type { Point } from './manual-entry-schema'

const DAY_MS = 86_400_000

/** Writes and takes back the participant's own points, and has what shows them read again. */
export function usePersist() {
  const { call } = useParticipantSession()
  const refresh = useRefresh()

  /** What MyDataHelps has of a type around a moment. */
  async function readBack({ type, observationDate }: PersistablePoint): Promise<Point[]> {
    const moment = Date.parse(observationDate)
    const answer: unknown = await call((sdk) =>
      sdk.queryDeviceData({
        namespace: 'Project',
        type,
        observedAfter: new Date(moment - DAY_MS).toISOString(),
        observedBefore: new Date(moment + DAY_MS).toISOString(),
      }),
    )
    const { schema } = await import('./manual-entry-schema')
    const result = schema.safeParse(answer)
    if (!result.success) throw new SessionError('unexpected')
    return result.data.deviceDataPoints
  }

  async function remove(id: string): Promise<void> {
    try {
      await call((sdk) => sdk.deleteDeviceDataPoint(id))
    } catch (reason) {
      // It is gone already, as it was meant to be: an earlier try got through whose answer did not.
      if (toSessionError(reason).code !== 'not_found') throw reason
    }
  }

  /** What shows these points asks again. What is written is written, whether or not that works. */
  async function showAgain(): Promise<void> {
    await Promise.allSettled([refresh('manualEntries'), refresh('deviceData', 'Project points')])
  }

  return {
    /**
     * Writes a point and reads it back. One whose date is corrected is another one for MyDataHelps: the old one then
     * goes. Each step may be done again. Throws `SessionError`; `unexpected` where it is not there afterwards.
     */
    async save(point: PersistablePoint, corrects: Point | undefined): Promise<void> {
      await call((sdk) => sdk.persistDeviceData([point]))
      const written = (await readBack(point)).find((each) => isSame(point, each))
      if (!written) throw new SessionError('unexpected')
      if (corrects && corrects.id !== written.id) await remove(corrects.id)
      await showAgain()
    },

    /** Takes a point back. Throws `SessionError`. */
    async takeBack({ id }: Point): Promise<void> {
      await remove(id)
      await showAgain()
    },
  }
}
