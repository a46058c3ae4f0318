import type { Records } from '../store/records'
import { anaRivera } from './ana'
import { benOkafor } from './ben'
import { Timeline } from './timeline'

/** The study's data at the start of a day in UTC: the same all through that day. Chris Lee has none. */
export function seedRecords(now: Date): Records {
  const day = new Timeline(now)
  const [ana, ben] = [anaRivera(day), benOkafor(day)]
  return {
    participants: [...ana.participants, ...ben.participants],
    tasks: [...ana.tasks, ...ben.tasks],
    results: [...ana.results, ...ben.results],
    notifications: [...ana.notifications, ...ben.notifications],
  }
}
