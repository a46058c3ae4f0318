import { setMaxListeners } from 'node:events'
import type { IssuedTokens } from '../store/issued-tokens'
import type { Clock } from '../time/clock'
import type { ServiceAccount } from '../token-endpoint/service-account'
import { fitsPattern } from './path-pattern'
import type { FaultRule, RequestRule } from './rule'

/** What decides whether a rule strikes a request. */
export type StruckRequest = {
  method: string
  /** With single slashes. */
  path: string
  /** ID and identifier of the participant whom the request is about; empty if that is not known. */
  participant: readonly string[]
  /** Place in the order of issue of the token that came with the request; undefined if none did that is known. */
  tokenSerial: number | undefined
  /** Whether somebody answers a consent page with it. */
  isDecision: boolean
}

type ActiveFault = {
  id: number
  rule: FaultRule
  struck: number
  /** Tokens up to this place in the order of issue existed when the rule was set. */
  setAtSerial: number
}

type World = {
  clock: Clock
  tokens: IssuedTokens
  serviceAccount: ServiceAccount
}

export type Faults = ReturnType<typeof createFaults>

/** The rules by which the sandbox fails on purpose, and how often each has struck. */
export function createFaults({ clock, tokens, serviceAccount }: World) {
  let faults: ActiveFault[] = []
  let lastID = 0
  let change = newChange()

  function applyToWorld(): void {
    const rules = faults.map(({ rule }) => rule)
    const minutes = rules.map((rule) => (rule.effect === 'clock-off' ? rule.minutes : 0))
    clock.faultSeconds = 60 * minutes.reduce((sum, each) => sum + each, 0)
    if (!rules.some(({ effect }) => effect === 'rotated-key')) serviceAccount.endRotation()
  }

  /** Takes the rules away for which the test says so; gives how many these were. */
  function remove(test: (fault: { id: number; rule: FaultRule }) => boolean): number {
    const removed = faults.filter(test)
    faults = faults.filter((fault) => !removed.includes(fault))
    applyToWorld()
    if (removed.length > 0) {
      change.abort()
      change = newChange()
    }
    return removed.length
  }

  /**
   * The rules of one of these effects that strike a request, one at a time in the order in which they were set. Each
   * is counted as it is given, so that two requests at once do not share the last strike of a rule.
   */
  function* strike(
    request: StruckRequest,
    concerns: (effect: FaultRule['effect']) => boolean,
  ): Generator<RequestRule> {
    for (const fault of [...faults]) {
      const { rule } = fault
      if (rule.effect === 'clock-off' && concerns(rule.effect)) fault.struck++
      if (rule.effect === 'clock-off' || rule.effect === 'rotated-key' || !concerns(rule.effect)) continue
      // A rule may have been taken away while the one before it made the request wait.
      if (!faults.includes(fault) || !fits(rule, fault, request)) continue
      fault.struck++
      yield rule
    }
  }

  return {
    /** Aborts when a rule is taken away: whatever a fault keeps waiting is let go. */
    get changed(): AbortSignal {
      return change.signal
    },

    list: () =>
      faults.map(({ id, rule, struck }) => {
        const strikes = rule.effect === 'rotated-key' ? serviceAccount.refused : struck
        return { id, ...rule, struck: strikes }
      }),

    async add(rules: readonly FaultRule[]): Promise<void> {
      for (const rule of rules) faults.push({ id: ++lastID, rule, struck: 0, setAtSerial: tokens.lastSerial })
      if (rules.some(({ effect }) => effect === 'rotated-key')) await serviceAccount.rotate()
      applyToWorld()
    },

    remove,

    clear: () => remove(() => true),

    strike,
  }
}

function fits(rule: RequestRule, fault: ActiveFault, request: StruckRequest): boolean {
  const { method, path, participant, tokenSerial, isDecision } = request
  if (rule.count !== undefined && fault.struck >= rule.count) return false
  if (rule.method !== undefined && rule.method !== method) return false
  if (rule.participant !== undefined && !participant.includes(rule.participant)) return false
  if (rule.effect === 'consent-never-returns' && !isDecision) return false
  if (rule.effect === 'tokens-refused' && tokenSerial === undefined) return false
  if (rule.effect === 'tokens-revoked' && !(tokenSerial !== undefined && tokenSerial <= fault.setAtSerial))
    return false
  return [rule.path].flat().some((pattern) => fitsPattern(path, pattern))
}

/** However many requests wait for it: Node would take more than ten for a leak, and warn. */
function newChange(): AbortController {
  const change = new AbortController()
  setMaxListeners(0, change.signal)
  return change
}
