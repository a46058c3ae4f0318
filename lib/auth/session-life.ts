import type { Store } from '@/lib/store/store'

/** A survey is in a frame whose keys the page cannot see: whoever writes a long answer does nothing, for all that it knows. */
const SURVEY_FACTOR = 2

/** Which session, and until when it can last (milliseconds since 1970). */
export type SessionTerm = { id: string; endsAt: number }

/** When a session ends whatever anybody does, and when if nobody does anything: milliseconds since 1970. */
export type SessionLife = { endsAt: number; idleAt: number | undefined }

type Options = {
  store: Store
  now: () => number
  /** Milliseconds without a person's doing after which a session ends; 0 is never. */
  idleMs: number
}

/**
 * How long sessions live. The server keeps the time, for all tabs of a session together; the cookie alone proves only that
 * it was made here. What the store has forgotten (this process was restarted, and there is no Redis) begins anew.
 */
export function createSessionLife({ store, now, idleMs }: Options) {
  const names = ({ id }: SessionTerm) => {
    const prefix = `session:${id}:`
    // The end has a name of its own: activity that was under way meanwhile cannot write over it.
    return { ended: `${prefix}ended`, idle: `${prefix}idle`, survey: `${prefix}survey` }
  }

  async function begin(term: SessionTerm): Promise<SessionLife> {
    const { endsAt } = term
    if (idleMs === 0) return { endsAt, idleAt: undefined }
    const idleAt = now() + idleMs
    await store.write(names(term).idle, String(idleAt), endsAt - now())
    return { endsAt, idleAt }
  }

  /** Nothing if the session is over: signed out, idle for too long, or at its end. Asking makes it no longer. */
  async function lifeOf(term: SessionTerm): Promise<SessionLife | undefined> {
    if (term.endsAt <= now()) return undefined
    const { ended, idle, survey } = names(term)
    const [isEnded, idleText, surveyText] = await store.read([ended, idle, survey])
    if (isEnded !== undefined) return undefined
    if (idleMs === 0 || idleText === undefined) return begin(term)
    const idleAt = Math.max(Number(idleText), Number(surveyText ?? 0))
    return idleAt > now() ? { endsAt: term.endsAt, idleAt } : undefined
  }

  return {
    lifeOf,

    /**
     * Somebody has done something: the idle time begins anew. `surveyOpen`: a survey has been opened, and has a longer
     * one; or closed. Left out, nothing is said of surveys, and the one of another tab keeps its time.
     */
    async countActivity(term: SessionTerm, surveyOpen?: boolean): Promise<SessionLife | undefined> {
      const life = await lifeOf(term)
      if (!life || idleMs === 0) return life
      if (surveyOpen !== undefined) {
        const until = surveyOpen ? now() + SURVEY_FACTOR * idleMs : 0
        await store.write(names(term).survey, String(until), term.endsAt - now())
      }
      await begin(term)
      return lifeOf(term)
    },

    /** Ends a session for good: kept until it would have ended by itself. */
    end: (term: SessionTerm) => store.write(names(term).ended, '1', term.endsAt - now()),
  }
}
