import { createRequest } from '@/lib/mydatahelps/request'
import { fakeClock } from '../fake-clock'
import { type Answer, fakeNetwork } from '../fake-network'

const prepare = async () => ({ url: 'https://mydatahelps.example/', init: {} })

/** Calls to a MyDataHelps that gives this answer, or these in turn. */
export function startRequests(answer: Answer) {
  const clock = fakeClock()
  const { fetch, sent } = fakeNetwork(answer)
  const request = createRequest({ fetch, now: clock.now, sleep: clock.sleep })
  return { clock, sent, call: () => request(prepare) }
}
