import { type Life, lifeOf } from '../lives/life'
import type { Participant } from '../store/study-records'
import type { Timeline } from '../timeline'
import { aroha, ben, priya } from './accounts'
import { PRIYA_DAYS } from './priya'

/** Whose devices are read from the start. Their last reading was at the midnight in UTC with which the day began. */
export function lives(participants: readonly Participant[], day: Timeline): Life[] {
  const until = day.at(0, '00:00')
  const told = [
    { of: ben, from: day.at(-90, '14:00'), namespaces: ['Fitbit', 'AppleHealth', 'Project'] },
    { of: priya, from: day.at(-PRIYA_DAYS, '16:20'), namespaces: ['AppleHealth', 'Project'] },
    { of: aroha, from: day.at(-21, '21:10'), namespaces: ['AppleHealth'] },
  ] as const
  return participants.flatMap((participant) =>
    told
      .filter(({ of }) => of.sub === participant.participantIdentifier)
      .map(({ from, namespaces }) => lifeOf(participant, from, until, namespaces)),
  )
}
