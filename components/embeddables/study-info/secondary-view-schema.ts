import * as z from 'zod/mini'
import { address } from '../text-schemas'

export const schema = z.object({ url: address })
