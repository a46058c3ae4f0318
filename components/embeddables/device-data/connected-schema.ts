import * as z from 'zod/mini'
import { shortText } from '../text-schemas'

export const schema = z.array(z.object({ provider: z.object({ name: shortText }) }))
