import { html } from 'hono/html'
import type { SandboxContext } from '../context'
import { accounts, fullName } from '../people/accounts'
import type { Participant } from '../store/records'
import type { Store } from '../store/store'

/** Everyone who can sign in, then whoever else is a participant. */
export function peopleSection({ store }: SandboxContext) {
  const known = accounts.map((account) => {
    const participant = store.participantNamed(account.sub)
    return { name: fullName(account), description: account.description, participant, key: account.sub }
  })
  const names = new Set(accounts.map(({ sub }) => sub))
  const others = store.participants
    .filter(({ participantIdentifier }) => !names.has(participantIdentifier))
    .map((participant) => ({
      name: participant.participantIdentifier,
      description: 'Added while the sandbox runs.',
      participant,
      key: participant.participantIdentifier,
    }))
  return html`<section id="people" aria-labelledby="people-title">
    <h2 id="people-title">People</h2>
    <ul class="people">
      ${[...known, ...others].map(
        ({ name, description, participant, key }) =>
          html`<li class="person">
            <span class="name">${name}</span>
            <span class="description">${description}</span>
            <span class="state">${key} · ${stateOf(participant, store)}</span>
          </li>`,
      )}
    </ul>
  </section>`
}

function stateOf(participant: Participant | undefined, store: Store): string {
  if (!participant) return 'no participant'
  if (participant.withdrawDate) return 'has withdrawn'
  if (!participant.enrolled) return 'not enrolled'
  const open = store.tasksOf(participant.id).filter(({ status }) => status === 'incomplete').length
  return `enrolled · ${open} ${open === 1 ? 'survey' : 'surveys'} to do`
}
