import type { ProblemCode } from './assets/check-answer'
import type { SurveyQuestion } from './definition'

/** Everything the page says by itself. `{name}` is filled in by the page; what a survey says is in its definition. */
export interface FrameTexts {
  simulator: string
  needsJavaScript: string
  notFramed: { heading: string; text: string }
  loading: string
  /** Progress over the questions; pages that only inform are not counted. */
  question: string
  questionsDone: string
  optional: string
  charactersAllowed: string
  clearAnswer: string
  back: string
  next: string
  send: string
  sending: string
  close: string
  saveLater: string
  exit: {
    heading: string
    canSave: string
    cannotSave: string
    save: string
    discard: string
    leave: string
    stay: string
  }
  thanks: { heading: string; text: string; done: string }
  unavailable: { heading: string; text: string }
  failed: {
    heading: string
    load: string
    send: string
    leave: string
    retry: string
    retrying: string
    back: string
  }
  required: Record<SurveyQuestion['type'], string>
  problems: Record<Exclude<ProblemCode, 'required'>, string>
}

const en: FrameTexts = {
  simulator: 'Simulator · not MyDataHelps',
  needsJavaScript: 'Please turn on JavaScript to answer this survey.',
  notFramed: {
    heading: 'Please open this survey in your study app',
    text: 'This page works only inside the app. Go back to the app and start the survey there.',
  },
  loading: 'Getting your survey…',
  question: 'Question {number} of {total}',
  questionsDone: '{done} of {total} questions done',
  optional: 'You can skip this question.',
  charactersAllowed: 'Up to {max} characters.',
  clearAnswer: 'Clear my answer',
  back: 'Back',
  next: 'Next',
  send: 'Send answers',
  sending: 'Sending your answers…',
  close: 'Close',
  saveLater:
    'We could not save your answers just now. You can go on. We will try again after the next question.',
  exit: {
    heading: 'Leave this survey?',
    canSave: 'We can keep your answers, so that you can finish later.',
    cannotSave: 'Leave without saving? Your answers will not be kept.',
    save: 'Save and close',
    discard: 'Discard my answers',
    leave: 'Leave without saving',
    stay: 'Keep going',
  },
  thanks: { heading: 'Thank you', text: 'We have your answers. You can close this survey.', done: 'Done' },
  unavailable: {
    heading: 'This survey is not available',
    text: 'It may have ended. If you think this is a mistake, tell your study team.',
  },
  failed: {
    heading: 'Something went wrong',
    load: 'We could not open the survey. Check your connection and try again.',
    send: 'We could not send your answers. They are still here. Check your connection and try again. If you close now, they may be lost.',
    leave: 'We could not reach the study. Check your connection and try again.',
    retry: 'Try again',
    retrying: 'Trying again…',
    back: 'Back to my answers',
  },
  required: {
    text: 'Please write an answer.',
    number: 'Please enter a number.',
    singleChoice: 'Please choose an answer.',
    multipleChoice: 'Please choose at least one answer.',
    scale: 'Please choose a number.',
    date: 'Please enter a date.',
  },
  problems: {
    tooMany: 'Please choose only one answer.',
    unknownChoice: 'Please choose one of the answers shown.',
    tooLong: 'Your answer is too long. Please use {max} characters or fewer.',
    notNumber: 'Please enter a number from {min} to {max}, using digits.',
    betweenSteps: 'Please round to {lower} or {upper}.',
    outOfRange: 'Please enter a number from {min} to {max}.',
    notDate: 'Please enter a full date: day, month and year.',
    tooEarly: 'Please enter a date that is not before {date}.',
    tooLate: 'Please enter a date that is not after {date}.',
  },
}

const es: FrameTexts = {
  simulator: 'Simulador · no es MyDataHelps',
  needsJavaScript: 'Active JavaScript para responder esta encuesta.',
  notFramed: {
    heading: 'Abra esta encuesta en la aplicación del estudio',
    text: 'Esta página funciona solo dentro de la aplicación. Vuelva a la aplicación y empiece la encuesta allí.',
  },
  loading: 'Abriendo su encuesta…',
  question: 'Pregunta {number} de {total}',
  questionsDone: '{done} de {total} preguntas respondidas',
  optional: 'Puede omitir esta pregunta.',
  charactersAllowed: 'Hasta {max} caracteres.',
  clearAnswer: 'Borrar mi respuesta',
  back: 'Atrás',
  next: 'Siguiente',
  send: 'Enviar respuestas',
  sending: 'Enviando sus respuestas…',
  close: 'Cerrar',
  saveLater:
    'No pudimos guardar sus respuestas en este momento. Puede continuar. Lo intentaremos de nuevo después de la siguiente pregunta.',
  exit: {
    heading: '¿Salir de esta encuesta?',
    canSave: 'Podemos guardar sus respuestas para que termine más tarde.',
    cannotSave: '¿Salir sin guardar? Sus respuestas se perderán.',
    save: 'Guardar y cerrar',
    discard: 'Descartar mis respuestas',
    leave: 'Salir sin guardar',
    stay: 'Continuar',
  },
  thanks: {
    heading: 'Gracias',
    text: 'Recibimos sus respuestas. Ya puede cerrar esta encuesta.',
    done: 'Listo',
  },
  unavailable: {
    heading: 'Esta encuesta no está disponible',
    text: 'Es posible que haya terminado. Si cree que es un error, avise al equipo del estudio.',
  },
  failed: {
    heading: 'Algo salió mal',
    load: 'No pudimos abrir la encuesta. Revise su conexión e inténtelo de nuevo.',
    send: 'No pudimos enviar sus respuestas. Siguen aquí. Revise su conexión e inténtelo de nuevo. Si cierra ahora, podrían perderse.',
    leave: 'No pudimos comunicarnos con el estudio. Revise su conexión e inténtelo de nuevo.',
    retry: 'Intentar de nuevo',
    retrying: 'Intentando de nuevo…',
    back: 'Volver a mis respuestas',
  },
  required: {
    text: 'Escriba una respuesta.',
    number: 'Escriba un número.',
    singleChoice: 'Elija una respuesta.',
    multipleChoice: 'Elija al menos una respuesta.',
    scale: 'Elija un número.',
    date: 'Escriba una fecha.',
  },
  problems: {
    tooMany: 'Elija solo una respuesta.',
    unknownChoice: 'Elija una de las respuestas que se muestran.',
    tooLong: 'Su respuesta es demasiado larga. Use {max} caracteres o menos.',
    notNumber: 'Escriba un número del {min} al {max}, con cifras.',
    betweenSteps: 'Redondee a {lower} o {upper}.',
    outOfRange: 'Escriba un número del {min} al {max}.',
    notDate: 'Escriba la fecha completa: día, mes y año.',
    tooEarly: 'Escriba una fecha que no sea anterior al {date}.',
    tooLate: 'Escriba una fecha que no sea posterior al {date}.',
  },
}

export const texts = { en, es }

export type Language = keyof typeof texts

/** Takes a language tag such as `es-MX` and gives the language the page speaks: English unless it is Spanish. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().split(/[-_]/)[0] === 'es' ? 'es' : 'en'
}
