/**
 * Builds one element. Text is always set as text, so that nothing in a survey or an answer can become markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined>} [attributes] `true` sets it empty; `false` and
 *   undefined leave it out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    node.setAttribute(name, value === true ? '' : String(value))
  }
  node.append(...children)
  return node
}

/**
 * @param {string} label
 * @param {string} style class name
 * @param {() => void} press
 */
export function button(label, style, press) {
  const node = element('button', { type: 'button', class: style }, label)
  node.addEventListener('click', press)
  return node
}
