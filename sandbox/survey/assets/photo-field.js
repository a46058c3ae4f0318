/**
 * A question that is answered with a photo. It is sent as soon as it is chosen; the answer is the name it got.
 */

import { button, element } from './element.js'
import { explain, texts } from './language.js'
import { LARGEST_MEGABYTES, shrink, UnusablePhoto } from './shrink-photo.js'

/**
 * @param {import('../definition').SurveyQuestion & { type: 'photo' }} question
 * @param {string[]} values
 * @param {import('./survey-service.js').Photos} photos
 * @returns {import('../field').Field}
 */
export function photoField(question, values, photos) {
  let name = values[0] ?? ''
  /** The latest choice: an earlier one that is still on its way must not take its place when it arrives. */
  let latest = 0
  let saving = false
  // Without `capture`: that would leave a phone nothing but its camera, and no photo taken before.
  const input = element('input', { id: 'answer', type: 'file', accept: 'image/*', class: 'unseen' })
  const choose = element('label', { for: 'answer', class: 'button secondary' })
  const status = element('p', { role: 'status' })
  const preview = element('img', { class: 'photo', alt: texts.photo.shown, hidden: true })
  const remove = button(texts.photo.remove, 'quiet', () => {
    name = ''
    show(null, '')
    input.focus()
  })

  input.addEventListener('change', async () => {
    const [file] = input.files ?? []
    // The same file, chosen again after a fault, would otherwise not count as a change.
    input.value = ''
    if (!file) return
    latest++
    const mine = latest
    name = ''
    saving = true
    show(null, texts.photo.saving)
    const { stored, picture, problem } = await store(file, photos)
    if (mine !== latest) return
    saving = false
    name = stored
    show(picture, problem ? explain(question, problem) : texts.photo.saved)
    if (problem) status.className = 'problem'
    // The screen reads the answer when something changes: now there is one.
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })

  /**
   * @param {Blob | null} picture
   * @param {string} words
   */
  function show(picture, words) {
    URL.revokeObjectURL(preview.src)
    if (picture) preview.src = URL.createObjectURL(picture)
    preview.hidden = remove.hidden = !picture
    choose.textContent = picture ? texts.photo.chooseOther : texts.photo.choose
    status.textContent = words
    status.className = 'hint'
  }

  show(null, '')
  if (name !== '')
    photos.loadPhoto(name).then(
      (picture) => latest === 0 && show(picture, ''),
      // It is stored all the same: only the picture of it is missing.
      () => latest === 0 && show(null, texts.photo.saved),
    )
  return {
    content: [element('div', { class: 'photo-choice' }, input, choose, remove), status, preview],
    control: () => input,
    read: () => (name === '' ? [] : [name]),
    unreadable: () => (saving ? { code: 'photoPending' } : null),
  }
}

/**
 * @param {File} file
 * @param {import('./survey-service.js').Photos} photos
 * @returns {Promise<{ stored: string, picture: Blob | null, problem?: import('./check-answer.js').AnswerProblem }>}
 */
async function store(file, photos) {
  try {
    const picture = await shrink(file)
    return { stored: await photos.storePhoto(picture), picture }
  } catch (error) {
    const code = error instanceof UnusablePhoto ? error.code : 'photoNotSaved'
    return { stored: '', picture: null, problem: { code, megabytes: LARGEST_MEGABYTES } }
  }
}
