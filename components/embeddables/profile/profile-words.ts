import type { ParticipantInfo } from './profile-schema'

/** First, middle and last name, as far as there are any. */
export function nameIn({ demographics }: ParticipantInfo): string {
  return joined([demographics?.firstName, demographics?.middleName, demographics?.lastName], ' ')
}

/** The lines of an address, as they stand on an envelope. */
export function addressIn({ demographics }: ParticipantInfo): string[] {
  const { street1, street2, city, state, postalCode } = demographics ?? {}
  return [street1, street2, joined([city, joined([state, postalCode], ' ')], ', ')].flatMap(
    (line) => line || [],
  )
}

function joined(parts: (string | null | undefined)[], by: string): string {
  return parts.filter(Boolean).join(by)
}
