import type { Preset } from '../faults/presets'
import type { Language } from '../requests/language'

type PresetText = Pick<Preset, 'name' | 'description'>

const groupsInSpanish: Readonly<Record<string, string>> = {
  'Tokens and keys': 'Tokens y claves',
  'Surveys and accounts': 'Encuestas y cuentas',
}

const presetsInSpanish: Readonly<Record<string, PresetText>> = {
  down: {
    name: 'MyDataHelps no está disponible',
    description: 'Todas las solicitudes reciben un 503.',
  },
  unreachable: {
    name: 'No hay conexión',
    description: 'Todas las conexiones se cortan sin respuesta.',
  },
  slow: {
    name: 'MyDataHelps está lento',
    description: 'Las llamadas a la API tardan tres segundos más.',
  },
  hanging: {
    name: 'Las llamadas quedan en espera',
    description: 'Las llamadas a la API nunca reciben respuesta.',
  },
  broken: {
    name: 'Las respuestas llegan dañadas',
    description: 'Lo que recibe el SDK no es JSON válido.',
  },
  proxy: {
    name: 'Un proxy responde en su lugar',
    description: 'Las llamadas a la API reciben una página web con el estado 200.',
  },
  limit: {
    name: 'Se agotó el límite de solicitudes',
    description:
      'Las llamadas de los participantes reciben un 429; según los encabezados, durante diez minutos.',
  },
  revoked: {
    name: 'Los tokens se revocan',
    description: 'Los tokens de participante actuales reciben un 401; los nuevos sirven.',
  },
  refused: {
    name: 'Los tokens se rechazan',
    description: 'Todos los tokens de participante reciben un 401, también los nuevos.',
  },
  key: {
    name: 'La clave se reemplaza',
    description:
      'La aplicación no recibe tokens de servicio hasta tener la clave nueva: GET /sandbox/environment.',
  },
  clock: {
    name: 'El reloj está desajustado',
    description: 'MyDataHelps va diez minutos adelante de la aplicación.',
  },
  'no-survey': {
    name: 'Las encuestas no cargan',
    description: 'La página de la encuesta nunca llega.',
  },
  'silent-survey': {
    name: 'Las encuestas no responden',
    description: 'La página de la encuesta llega, pero no dice nada.',
  },
  'no-consent': {
    name: 'El consentimiento no regresa',
    description: 'Quien conecta una cuenta no vuelve a la aplicación.',
  },
}

/** How the panel names a preset, in English as long as it has no Spanish text. The rules that it sets keep its name. */
export function presetText({ key, name, description }: Preset, language: Language): PresetText {
  return (language === 'es' ? presetsInSpanish[key] : undefined) ?? { name, description }
}

/** The title over a group of presets; the product's name is one too, and the same in both languages. */
export function groupTitle(title: string, language: Language): string {
  return language === 'es' ? (groupsInSpanish[title] ?? title) : title
}
