import { type Life, lifeOf } from '../lives/life'
import type { Participant } from '../store/study-records'
import { timelineOf } from '../time/timeline'
import { aroha, ben, priya } from './accounts'

/**
 * Whose devices are read from the start, since they are in the study. Ben's were read last at the midnight in UTC with
 * which the day began; the phones of the others hand over by themselves.
 */
export function lives(participants: readonly Participant[], now: Date): Life[] {
  const told = [
    { of: ben, isLive: false, namespaces: ['Fitbit', 'AppleHealth', 'Project'] },
    { of: priya, isLive: true, namespaces: ['AppleHealth', 'Project'] },
    { of: aroha, isLive: true, namespaces: ['AppleHealth'] },
  ] as const
  return participants.flatMap((participant) =>
    told
      .filter(({ of }) => of.sub === participant.participantIdentifier)
      .map(({ isLive, namespaces }) => {
        const { enrollmentDate, demographics } = participant
        const until = timelineOf(now, isLive ? demographics.timeZone : 'UTC').at(0, '00:00')
        return { ...lifeOf(participant, enrollmentDate ?? until, until, namespaces), isLive }
      }),
  )
}
