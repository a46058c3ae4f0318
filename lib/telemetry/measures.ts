import { type Attributes, type Counter, type Histogram, metrics } from '@opentelemetry/api'
import { SCOPE } from './scope'

/** What is counted. An `error.type`, where there is one, is a code from a closed set; without it all went well. */
export const COUNTERS = {
  'mydatahelps.participant_token.mints': {
    unit: '{mint}',
    description: 'Participant tokens asked of MyDataHelps',
  },
  'mydatahelps.participant_token.answers': {
    unit: '{answer}',
    description:
      'Participant tokens given out, by mydatahelps.token.source: "store", or "mint" where one was minted for it',
  },
  'app.refusals': { unit: '{refusal}', description: 'Requests that were refused' },
  'app.sign_in.failures': { unit: '{failure}', description: 'Sign-ins that did not succeed' },
  'app.sessions.begun': { unit: '{session}', description: 'Sessions that began with a sign-in' },
  'app.sessions.ended': { unit: '{session}', description: 'Sessions that were ended by signing out' },
} as const

/** How long something takes, in seconds. */
export const HISTOGRAMS = {
  'http.client.request.duration': { unit: 's', description: 'Time until MyDataHelps began to answer' },
} as const

/** As the conventions for HTTP have it. */
const BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]

const made = new Map<string, Counter | Histogram>()

/** Counts one. Made when it is first wanted: what is made before telemetry has started measures nothing for ever. */
export function count(name: keyof typeof COUNTERS, attributes: Attributes = {}): void {
  const counter = (made.get(name) ?? metrics.getMeter(SCOPE).createCounter(name, COUNTERS[name])) as Counter
  made.set(name, counter)
  counter.add(1, attributes)
}

/** Writes down how long something took. */
export function measure(name: keyof typeof HISTOGRAMS, seconds: number, attributes: Attributes): void {
  const options = { ...HISTOGRAMS[name], advice: { explicitBucketBoundaries: BOUNDARIES } }
  const histogram = (made.get(name) ?? metrics.getMeter(SCOPE).createHistogram(name, options)) as Histogram
  made.set(name, histogram)
  histogram.record(seconds, attributes)
}
