import * as z from 'zod/mini'
import { word } from '../text-schemas'

/** What a participant of the project can be asked for. An older MyDataHelps lacks newer flags, which then are off. */
export const schema = z.object({
  fitbitEnabled: z.nullish(z.boolean()),
  appleHealthEnabled: z.nullish(z.boolean()),
  appleHealthRecordsEnabled: z.nullish(z.boolean()),
  healthConnectEnabled: z.nullish(z.boolean()),
  queryableDeviceDataTypes: z.nullish(z.array(z.object({ namespace: word, type: word }))),
})
