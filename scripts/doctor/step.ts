/** One thing that was looked at. None of its texts holds a secret, or anything of a participant. */
export type Step = {
  name: string
  /** `unknown`: it could not be seen from here, or not before something else is mended. */
  state: 'ok' | 'failed' | 'unknown'
  detail: string
  /** What it means for the app and its participants. */
  meaning?: string
  /** What to do, and where. */
  mend?: string
}

/** Tells its steps as it takes them, and at the end what those after it need. */
export type Steps<Result = void> = AsyncGenerator<Step, Result>

type Advice = { meaning?: string; mend?: string }

export const ok = (name: string, detail: string, advice: Advice = {}): Step => ({
  name,
  state: 'ok',
  detail,
  ...advice,
})

export const unknown = (name: string, detail: string, advice: Advice = {}): Step => ({
  name,
  state: 'unknown',
  detail,
  ...advice,
})

export const failed = (name: string, detail: string, advice: Required<Advice>): Step => ({
  name,
  state: 'failed',
  detail,
  ...advice,
})
