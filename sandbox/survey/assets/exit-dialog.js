import { button, element } from './element.js'
import { texts } from './language.js'

/**
 * Asks how the participant wants to leave. The Escape key keeps going.
 *
 * @param {boolean} canSave whether there is something to save, and somewhere to save it
 * @returns {Promise<'save' | 'discard' | 'stay'>}
 */
export function askHowToLeave(canSave) {
  return new Promise((resolve) => {
    const dialog = element('dialog', { 'aria-labelledby': 'exit-heading', 'aria-describedby': 'exit-text' })
    /** @param {'save' | 'discard' | 'stay'} choice */
    const choose = (choice) => () => dialog.close(choice)
    const choices = canSave
      ? [
          button(texts.exit.save, 'primary', choose('save')),
          button(texts.exit.discard, 'danger', choose('discard')),
          button(texts.exit.stay, 'secondary', choose('stay')),
        ]
      : [
          button(texts.exit.stay, 'primary', choose('stay')),
          button(texts.exit.leave, 'danger', choose('discard')),
        ]
    dialog.append(
      element('h2', { id: 'exit-heading' }, texts.exit.heading),
      element('p', { id: 'exit-text' }, canSave ? texts.exit.canSave : texts.exit.cannotSave),
      element('div', { class: 'stack' }, ...choices),
    )
    dialog.addEventListener('close', () => {
      dialog.remove()
      // The Escape key closes without a value.
      resolve(/** @type {'save' | 'discard' | 'stay'} */ (dialog.returnValue || 'stay'))
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}
