import { type Account, ana, aroha, ben, chris, priya } from '../people/accounts'
import type { Language } from '../requests/language'

const spanish: Readonly<Record<string, string>> = {
  [ana.sub]: 'Nueva desde ayer: dos encuestas por hacer. Prefiere el español.',
  [ben.sub]:
    'Noventa días en el estudio: encuestas hechas, guardadas, atrasadas y perdidas; mensajes; un Fitbit.',
  [chris.sub]: 'Tiene una cuenta, pero no participa en el estudio.',
  [priya.sub]: 'Doscientos días en el estudio: muchas páginas de todo.',
  [aroha.sub]: 'Vive en Auckland, donde casi siempre ya es mañana: fechas lejos de UTC.',
}

/** One line about someone who can sign in; in English, as long as an account has no Spanish one. */
export function accountDescription({ sub, description }: Account, language: Language): string {
  return language === 'es' ? (spanish[sub] ?? description) : description
}
