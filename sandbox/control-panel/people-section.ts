import { html } from 'hono/html'
import { accountDescription } from '../pages/account-description'
import { accounts, fullName } from '../people/accounts'
import type { Language } from '../requests/language'
import type { SandboxContext } from '../server/context'
import type { Participant } from '../store/study-records'
import type { Store } from '../study/store'
import { panelTexts } from './texts'

/** Everyone who can sign in, then whoever else is a participant. */
export function peopleSection({ store }: SandboxContext, language: Language) {
  const texts = panelTexts[language].people
  const known = accounts.map((account) => {
    const participant = store.participantNamed(account.sub)
    const description = accountDescription(account, language)
    return { name: fullName(account), description, participant, key: account.sub }
  })
  const names = new Set(accounts.map(({ sub }) => sub))
  const others = store.participants
    .filter(({ participantIdentifier }) => !names.has(participantIdentifier))
    .map((participant) => ({
      name: participant.participantIdentifier,
      description: texts.added,
      participant,
      key: participant.participantIdentifier,
    }))
  return html`<section id="people" aria-labelledby="people-title">
    <h2 id="people-title">${texts.heading}</h2>
    <ul class="people">
      ${[...known, ...others].map(
        ({ name, description, participant, key }) =>
          html`<li class="person">
            <span class="name">${name}</span>
            <span class="description">${description}</span>
            <span class="state">${key} · ${stateOf(participant, store, texts)}</span>
          </li>`,
      )}
    </ul>
  </section>`
}

function stateOf(
  participant: Participant | undefined,
  store: Store,
  texts: (typeof panelTexts)[Language]['people'],
): string {
  if (!participant) return texts.noParticipant
  if (participant.withdrawDate) return texts.withdrawn
  if (!participant.enrolled) return texts.notEnrolled
  const open = store.tasksOf(participant.id).filter(({ status }) => status === 'incomplete')
  return texts.enrolled(open.length)
}
