import type { Participant } from '../store/study-records'
import { withUtcOffset } from '../time/local-time'

/** A participant as the administration API shows it (protocol: participant object). */
export function participantView(participant: Participant) {
  return {
    id: participant.id,
    participantIdentifier: participant.participantIdentifier,
    secondaryIdentifier: participant.customFields.SecondaryIdentifier ?? null,
    linkIdentifier: participant.linkIdentifier,
    enrolled: participant.enrolled,
    enrollmentDate: participant.enrollmentDate && withUtcOffset(participant.enrollmentDate),
    withdrawDate: participant.withdrawDate && withUtcOffset(participant.withdrawDate),
    insertedDate: withUtcOffset(participant.insertedDate),
    invitationStatus: null,
    demographics: participant.demographics,
    customFields: participant.customFields,
    excludeFromExport: false,
    // Whoever comes through an app of the project's own needs no account at MyDataHelps.
    accountEmail: null,
    accountMobilePhone: null,
    institutionCode: '',
    viewParticipantRecordLink: null,
  }
}
