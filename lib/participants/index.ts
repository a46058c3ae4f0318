import 'server-only'
import { audit } from '@/lib/audit'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { processWide } from '@/lib/process-wide'
import { requestID } from '@/lib/request-id'
import { createEnrollments, type Enrollment, type EnrollmentOptions, type Person } from './enrollments'

export type { EnrolledParticipant, Enrollment } from './enrollments'
export type { ProviderProfile } from './policy'

/** Asks MyDataHelps which participant this person is, and creates one where the policy says so. */
export async function enrollmentOf(person: Person, options?: EnrollmentOptions): Promise<Enrollment> {
  const enrollments = processWide('enrollments', () => {
    const { findParticipant, persistParticipant } = myDataHelps()
    return createEnrollments({
      findParticipant,
      persistParticipant,
      onAsked: (asked) => void audit({ what: 'enrolment', ...asked }),
      create: config().enrollment === 'create',
      now: Date.now,
    })
  })
  const enrollment = await enrollments(person, options)
  if (enrollment.status === 'unknown') {
    const { code, detail } = enrollment.error
    log.warn({ code, detail, request: await requestID() }, 'enrollment_not_known')
  }
  return enrollment
}
