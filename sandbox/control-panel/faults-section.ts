import { html } from 'hono/html'
import type { Faults } from '../faults/faults'
import { type Preset, presetGroups } from '../faults/presets'
import type { Html } from '../pages/layout'
import type { Language } from '../requests/language'
import type { SandboxContext } from '../server/context'
import { groupTitle, presetText } from './preset-texts'
import { panelTexts } from './texts'

type ShownFault = ReturnType<Faults['list']>[number]

/** The faults to press, and those that were set by other means. */
export function faultsSection({ faults }: SandboxContext, language: Language) {
  const texts = panelTexts[language].faults
  const active = faults.list()
  const names = new Set(presetGroups.flatMap(({ presets }) => presets.map(({ name }) => name)))
  const others = active.filter(({ name }) => name === undefined || !names.has(name))
  return html`<section id="faults" aria-labelledby="faults-title">
    <h2 id="faults-title">${texts.heading}</h2>
    <p class="hint">${texts.summary(active.length)}</p>
    <div class="groups">
      ${presetGroups.map(({ title, presets }) =>
        group(
          groupTitle(title, language),
          presets.map((preset) => toggle(preset, active, language)),
        ),
      )}
      ${
        others.length > 0
          ? group(
              texts.byProgram,
              others.map((fault) => otherFault(fault, language)),
            )
          : ''
      }
    </div>
    <button class="action" id="clear" name="clear">${texts.clear}</button>
  </section>`
}

function group(title: string, buttons: Html[]) {
  return html`<div role="group" aria-label="${title}">
    <h3>${title}</h3>
    ${buttons}
  </div>`
}

function toggle(preset: Preset, active: ShownFault[], language: Language) {
  const { on, off } = panelTexts[language].faults
  const { name, description } = presetText(preset, language)
  const set = active.filter((fault) => fault.name === preset.name)
  const struck = set.reduce((sum, fault) => sum + fault.struck, 0)
  const isOn = set.length > 0
  return html`<button class="fault" id="fault-${preset.key}" name="toggle" value="${preset.key}" aria-pressed="${String(isOn)}">
    <span class="name">${name}</span>
    <span class="description">${description}</span>
    <span class="state">${isOn ? on(struck) : off}</span>
  </button>`
}

function otherFault({ id, struck, name, ...rule }: ShownFault, language: Language) {
  const { on, pressToEnd } = panelTexts[language].faults
  const limit = 'count' in rule ? rule.count : undefined
  return html`<button class="fault" id="other-${id}" name="remove" value="${id}">
    <span class="name">${name ?? rule.effect}</span>
    <span class="description">${JSON.stringify(rule)}</span>
    <span class="state">${on(struck, limit)} · ${pressToEnd}</span>
  </button>`
}
