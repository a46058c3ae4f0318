import type { Language } from '../requests/language'
import type { Provider } from './provider'

type ConsentTexts = {
  arriving: string
  needsJavaScript: string
  heading: (provider: string) => string
  request: (study: string, provider: string) => string
  signedInAs: (name: string) => string
  data: Record<Provider['category'], readonly string[]>
  allow: string
  deny: string
  refused: { heading: string; outdated: string; otherBrowser: string }
}

const en: ConsentTexts = {
  arriving: 'One moment…',
  needsJavaScript: 'Please turn on JavaScript to connect your account.',
  heading: (provider) => `Connect ${provider}?`,
  request: (study, provider) => `${study} asks ${provider} for:`,
  signedInAs: (name) => `You are signed in as ${name}.`,
  data: {
    'Device Manufacturer': ['Steps and activity', 'Heart rate', 'Sleep'],
    Provider: ['Conditions and medicines', 'Test results', 'Visits'],
    'Health Plan': ['Coverage', 'Claims'],
  },
  allow: 'Allow',
  deny: 'Deny',
  refused: {
    heading: 'This page cannot be used',
    outdated: 'It was used already, or it is too old. Go back to the app and connect once more.',
    otherBrowser:
      'It belongs to another browser window. Go back to the app, and connect once more from there.',
  },
}

const es: ConsentTexts = {
  arriving: 'Un momento…',
  needsJavaScript: 'Active JavaScript para conectar su cuenta.',
  heading: (provider) => `¿Conectar ${provider}?`,
  request: (study, provider) => `${study} solicita a ${provider}:`,
  signedInAs: (name) => `La sesión está iniciada como ${name}.`,
  data: {
    'Device Manufacturer': ['Pasos y actividad', 'Frecuencia cardíaca', 'Sueño'],
    Provider: ['Diagnósticos y medicamentos', 'Resultados de pruebas', 'Consultas'],
    'Health Plan': ['Cobertura', 'Reclamaciones'],
  },
  allow: 'Permitir',
  deny: 'Rechazar',
  refused: {
    heading: 'Esta página no se puede usar',
    outdated: 'Ya se usó o es demasiado antigua. Vuelva a la aplicación y conecte de nuevo.',
    otherBrowser:
      'Pertenece a otra ventana del navegador. Vuelva a la aplicación y conecte de nuevo desde allí.',
  },
}

export const consentTexts: Record<Language, ConsentTexts> = { en, es }
