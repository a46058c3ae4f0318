import { wholeNumber } from '../seed'
import type { Provider } from './provider'

/** A provider's logo: its initials, on a colour of its own. No trademark of a real maker is drawn here. */
export function providerLogo({ id, name }: Provider): string {
  const initials = name
    .split(' ')
    .map((word) => word.charAt(0))
    .filter((letter) => /[A-Z]/.test(letter))
    .slice(0, 2)
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="64" height="64" role="img" aria-label="${initials}">
  <rect width="96" height="96" rx="20" fill="hsl(${wholeNumber(`logo/${id}`, 0, 359)} 45% 32%)"/>
  <text x="48" y="48" dy="0.35em" text-anchor="middle" font-family="system-ui, sans-serif" font-size="40" font-weight="600" fill="#fff">${initials}</text>
</svg>
`
}
