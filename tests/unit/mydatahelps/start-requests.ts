import { createApi } from '@/lib/mydatahelps/request'
import { fakeClock, SECOND } from '../fake-clock'
import { type Answer, fakeNetwork } from '../fake-network'

const prepare = async () => ({ url: 'https://mydatahelps.example/', init: {} })

/** Calls to a MyDataHelps that gives this answer, or these in turn. */
export function startRequests(answer: Answer) {
  const clock = fakeClock()
  const { fetch, sent } = fakeNetwork(answer)
  const { request, isWell } = createApi({ fetch, now: clock.now, sleep: clock.sleep })
  /** Each call has ten seconds. */
  const call = () => request(prepare, clock.now() + 10 * SECOND)
  return { clock, sent, call, isWell }
}
