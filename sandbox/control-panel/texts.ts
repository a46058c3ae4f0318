import type { Language } from '../requests/language'

type PanelTexts = {
  title: string
  introduction: string
  faults: {
    heading: string
    summary: (active: number) => string
    byProgram: string
    /** `struck` counts requests; `limit` is how many there will be at most. */
    on: (struck: number, limit?: number) => string
    off: string
    pressToEnd: string
    clear: string
  }
  requests: {
    heading: string
    refresh: string
    automatic: string
    none: string
    noAnswer: string
    fault: string
    /** `warning` is a parameter with its value: `pageID=undefined`. */
    warning: (warning: string) => string
  }
  people: {
    heading: string
    added: string
    noParticipant: string
    withdrawn: string
    notEnrolled: string
    enrolled: (surveysToDo: number) => string
  }
  reset: { heading: string; hint: string; button: string }
}

const en: PanelTexts = {
  title: 'MyDataHelps sandbox',
  introduction:
    'This stands in for MyDataHelps while an app is being developed. Its people and their data are made up, and live in memory only.',
  faults: {
    heading: 'Fail on purpose',
    summary: (active) => {
      if (active === 0) return 'Everything works. Press a fault to see how the app takes it.'
      return active === 1 ? 'One fault is on.' : `${active} faults are on.`
    },
    byProgram: 'Set by a program',
    on: (struck, limit) =>
      limit === undefined
        ? `On · struck ${struck} ${struck === 1 ? 'time' : 'times'}`
        : `On · struck ${struck} of ${limit}`,
    off: 'Off',
    pressToEnd: 'press to end it',
    clear: 'End all faults',
  },
  requests: {
    heading: 'Asked lately',
    refresh: 'Refresh',
    automatic: 'Refresh by itself',
    none: 'Nothing has been asked yet.',
    noAnswer: 'no answer',
    fault: 'fault',
    warning: (warning) => `warning: ${warning} was taken for no ${warning.split('=')[0]}`,
  },
  people: {
    heading: 'People',
    added: 'Added while the sandbox runs.',
    noParticipant: 'no participant',
    withdrawn: 'has withdrawn',
    notEnrolled: 'not enrolled',
    enrolled: (surveysToDo) => `enrolled · ${surveysToDo} ${surveysToDo === 1 ? 'survey' : 'surveys'} to do`,
  },
  reset: {
    heading: 'Start over',
    hint: 'Puts data, faults, clock and limits back to how they were at the start. Nobody is signed out.',
    button: 'Reset the sandbox',
  },
}

const es: PanelTexts = {
  title: 'Entorno de pruebas de MyDataHelps',
  introduction:
    'Hace las veces de MyDataHelps mientras se desarrolla una aplicación. Las personas y sus datos son inventados y existen solo en la memoria.',
  faults: {
    heading: 'Provocar fallas',
    summary: (active) => {
      if (active === 0) return 'Todo funciona. Presione una falla para ver cómo responde la aplicación.'
      return active === 1 ? 'Hay una falla activa.' : `Hay ${active} fallas activas.`
    },
    byProgram: 'Activadas por un programa',
    on: (struck, limit) =>
      limit === undefined
        ? `Activa · ocurrió ${struck} ${struck === 1 ? 'vez' : 'veces'}`
        : `Activa · ocurrió ${struck} de ${limit} veces`,
    off: 'Inactiva',
    pressToEnd: 'presione para quitarla',
    clear: 'Quitar todas las fallas',
  },
  requests: {
    heading: 'Solicitudes recientes',
    refresh: 'Actualizar',
    automatic: 'Actualizar automáticamente',
    none: 'Todavía no hay solicitudes.',
    noAnswer: 'sin respuesta',
    fault: 'falla',
    warning: (warning) => `advertencia: ${warning} se tomó como ausente`,
  },
  people: {
    heading: 'Personas',
    added: 'Se agregó con el entorno de pruebas en marcha.',
    noParticipant: 'no participa en el estudio',
    withdrawn: 'se retiró del estudio',
    notEnrolled: 'sin inscripción',
    enrolled: (surveysToDo) =>
      `con inscripción · ${surveysToDo} ${surveysToDo === 1 ? 'encuesta' : 'encuestas'} por hacer`,
  },
  reset: {
    heading: 'Empezar de nuevo',
    hint: 'Devuelve los datos, las fallas, el reloj y los límites a su estado inicial. Nadie pierde su sesión.',
    button: 'Restablecer el entorno de pruebas',
  },
}

export const panelTexts: Record<Language, PanelTexts> = { en, es }
