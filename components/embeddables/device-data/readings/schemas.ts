/** What the answers hold, in one piece: it is loaded late, and a phone is spared a request for each. */
export { aggregateSchema, hoursSchema } from './schemas/aggregate'
export { appleRingsSchema } from './schemas/apple-rings'
export { fitbitDaysSchema } from './schemas/fitbit-days'
export { fitbitNightsSchema } from './schemas/fitbit-nights'
export { nightSchema } from './schemas/night'
export { pointsSchema } from './schemas/points'
export { sleepSchema } from './schemas/sleep'
