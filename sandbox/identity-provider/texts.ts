import type { Language } from '../requests/language'

type Message = {
  heading: string
  text: string
}

type ProviderTexts = {
  signIn: Message
  /** Stands for a moment only, while a form submits itself. */
  forwarding: string
  /** For a browser that submits nothing by itself. */
  goOn: string
  signOut: { certain: string; question: string; yes: string; no: string }
  signedOut: Message
  refused: string
  notFound: Message
  expired: Message
  back: string
}

const en: ProviderTexts = {
  signIn: {
    heading: 'Who is signing in?',
    text: 'Choose a person. There is no password, and none of them is real.',
  },
  forwarding: 'One moment…',
  goOn: 'Continue',
  signOut: {
    certain: 'Signing out',
    question: 'Do you want to sign out?',
    yes: 'Sign out',
    no: 'Stay signed in',
  },
  signedOut: { heading: 'You are signed out', text: 'You can close this page.' },
  refused: 'The sign-in request was refused',
  notFound: { heading: 'Not found', text: 'There is no such person.' },
  expired: { heading: 'Sign-in expired', text: 'This sign-in is over. Start again from the app.' },
  back: 'Back to the app',
}

const es: ProviderTexts = {
  signIn: {
    heading: '¿Quién inicia sesión?',
    text: 'Elija a una persona. No hay contraseña y ninguna de ellas es real.',
  },
  forwarding: 'Un momento…',
  goOn: 'Continuar',
  signOut: {
    certain: 'Cerrando la sesión',
    question: '¿Desea cerrar la sesión?',
    yes: 'Cerrar la sesión',
    no: 'Mantener la sesión abierta',
  },
  signedOut: { heading: 'La sesión está cerrada', text: 'Ya puede cerrar esta página.' },
  refused: 'La solicitud de inicio de sesión fue rechazada',
  notFound: { heading: 'No se encontró', text: 'Esa persona no existe.' },
  expired: {
    heading: 'El inicio de sesión venció',
    text: 'Este inicio de sesión ya no es válido. Empiece de nuevo desde la aplicación.',
  },
  back: 'Volver a la aplicación',
}

export const providerTexts: Record<Language, ProviderTexts> = { en, es }
