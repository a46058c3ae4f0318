import { type Reading, started } from './reading'

/** What Fitbit and Apple Health sum up by the day: several figures with one call. */
export const summaries: Reading[] = [
  {
    key: 'Fitbit days',
    figures: ['steps', 'restingHeartRate', 'activeEnergy', 'distance', 'floors', 'weight'],
    isCollected: ({ fitbit }) => fitbit,
    scopes: ['FitbitDailySummaries:read', 'FitbitDataSummary:read'],
    ask: (sdk, span, page) => sdk.queryFitbitDailySummaries({ ...started(span), ...page }),
    schema: async () => ({ schema: (await import('./schemas')).fitbitDaysSchema }),
  },
  {
    key: 'Fitbit nights',
    figures: ['sleep'],
    isCollected: ({ fitbit }) => fitbit,
    scopes: ['FitbitSleepLogs:read'],
    ask: (sdk, span, page) => sdk.queryFitbitSleepLogs({ ...started(span), ...page }),
    schema: async () => ({ schema: (await import('./schemas')).fitbitNightsSchema }),
  },
  {
    key: 'AppleHealth rings',
    figures: ['activeEnergy', 'exercise', 'standHours'],
    isCollected: ({ appleHealth }) => appleHealth,
    scopes: ['AppleHealthActivitySummaries:read'],
    ask: (sdk, span, page) => sdk.queryAppleHealthActivitySummaries({ ...started(span), ...page }),
    schema: async () => ({ schema: (await import('./schemas')).appleRingsSchema }),
  },
]
