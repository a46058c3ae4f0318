const original = Object.getOwnPropertyDescriptor(globalThis, 'navigator')

/** What the browser says of its network; `undefined` puts back what was there, which in Node may be nothing. */
export function navigatorIs(navigator: { onLine: boolean } | undefined): void {
  if (navigator) Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true })
  else if (original) Object.defineProperty(globalThis, 'navigator', original)
  else Reflect.deleteProperty(globalThis, 'navigator')
}
