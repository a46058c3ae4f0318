import { html } from 'hono/html'
import type { SandboxContext } from '../context'
import type { Faults } from '../faults/faults'
import { type Preset, presetGroups } from '../faults/presets'

type ShownFault = ReturnType<Faults['list']>[number]

/** The faults to press, and those that were set by other means. */
export function faultsSection({ faults }: SandboxContext) {
  const active = faults.list()
  const names = new Set(presetGroups.flatMap(({ presets }) => presets.map(({ name }) => name)))
  const others = active.filter(({ name }) => name === undefined || !names.has(name))
  return html`<section id="faults" aria-labelledby="faults-title">
    <h2 id="faults-title">Fail on purpose</h2>
    <p class="hint">${summary(active.length)}</p>
    <div class="groups">
      ${presetGroups.map(
        ({ title, presets }) =>
          html`<div role="group" aria-label="${title}">
            <h3>${title}</h3>
            ${presets.map((preset) => toggle(preset, active))}
          </div>`,
      )}
      ${others.length > 0 ? otherFaults(others) : ''}
    </div>
    <button class="action" id="clear" name="clear">End all faults</button>
  </section>`
}

function summary(count: number): string {
  if (count === 0) return 'Everything works. Press a fault to see how the app takes it.'
  return count === 1 ? 'One fault is on.' : `${count} faults are on.`
}

function toggle({ key, name, description }: Preset, active: ShownFault[]) {
  const set = active.filter((fault) => fault.name === name)
  const struck = set.reduce((sum, fault) => sum + fault.struck, 0)
  const state = set.length > 0 ? `On · struck ${struck} ${struck === 1 ? 'time' : 'times'}` : 'Off'
  return html`<button class="fault" id="fault-${key}" name="toggle" value="${key}" aria-pressed="${String(set.length > 0)}">
    <span class="name">${name}</span>
    <span class="description">${description}</span>
    <span class="state">${state}</span>
  </button>`
}

function otherFaults(others: ShownFault[]) {
  return html`<div role="group" aria-label="Set by a program">
    <h3>Set by a program</h3>
    ${others.map(({ id, struck, name, ...rule }) => {
      const limit = 'count' in rule && rule.count !== undefined ? ` of ${rule.count}` : ''
      return html`<button class="fault" id="other-${id}" name="remove" value="${id}">
        <span class="name">${name ?? rule.effect}</span>
        <span class="description">${JSON.stringify(rule)}</span>
        <span class="state">On · struck ${struck}${limit} · press to end it</span>
      </button>`
    })}
  </div>`
}
