import { guid } from '../lives/seed'
import type { InboxContent, InboxMessage, InboxResource } from '../store/inbox'
import type { Timeline } from '../time/timeline'
import { ana, ben } from './accounts'

type Content<Item> = Omit<Item, 'id' | 'participantID' | 'type' | 'insertedDate' | 'endDate'> & {
  endDate?: Date
}

const sleepGuide = {
  title: { en: 'Sleeping well', es: 'Dormir bien' },
  subTitle: { en: 'Five habits that help', es: 'Cinco hábitos que ayudan' },
  url: 'https://example.org/healthy-rhythms/sleep',
}

const deviceGuide = {
  title: { en: 'Connect a device', es: 'Conectar un dispositivo' },
  subTitle: { en: 'Step by step', es: 'Paso a paso' },
  url: 'https://example.org/healthy-rhythms/devices',
}

const welcome: Content<InboxMessage> = {
  categories: ['Study'],
  title: { en: 'Welcome to the study', es: 'Le damos la bienvenida al estudio' },
  content: {
    en: 'Thank you for joining. Each day we ask you a few questions. They take two minutes.\n\nMore about the study: https://example.org/healthy-rhythms.',
    es: 'Gracias por participar. Cada día le hacemos unas preguntas. Toman dos minutos.\n\nMás sobre el estudio: https://example.org/healthy-rhythms.',
  },
  relatedResources: [deviceGuide],
}

/** What lies in the inboxes: Ana has read nothing yet, Ben has read his welcome, and missed a message that ended. */
export function inboxes(day: Timeline): InboxContent {
  const benWelcome = message(ben.sub, 'welcome', day.at(-90, '14:10'), welcome)
  return {
    items: [
      message(ana.sub, 'welcome', day.at(-1, '15:20'), welcome),
      resource(ana.sub, 'devices', day.at(-1, '15:21'), { categories: ['Guides'], ...deviceGuide }),
      benWelcome,
      message(ben.sub, 'meeting', day.at(-40, '15:00'), {
        categories: ['Events'],
        title: { en: 'Meet the study team', es: 'Conozca al equipo del estudio' },
        content: {
          en: 'We answer your questions online this week.',
          es: 'Esta semana respondemos a sus preguntas en línea.',
        },
        relatedResources: [],
        endDate: day.at(-33, '23:59'),
      }),
      message(ben.sub, 'results', day.at(-15, '15:00'), {
        categories: ['Study'],
        title: { en: 'What we have learned so far', es: 'Lo que hemos aprendido hasta ahora' },
        content: {
          // As a team writes it in MyDataHelps, whose editor makes HTML of it.
          en: '<p>Dear participants,</p><p>after the first months we can say:</p><ul><li>People who go to bed at the <strong>same time each night</strong> feel more rested.</li><li>An hour without a screen before bed helps.</li></ul><p>Questions? Write to <a href="mailto:team@healthy-rhythms.example.org">team@healthy-rhythms.example.org</a> or <a href="https://example.org/healthy-rhythms/results">read the whole report</a>.</p>',
          es: '<p>Estimados participantes:</p><p>después de los primeros meses podemos decir:</p><ul><li>Quienes se acuestan a la <strong>misma hora cada noche</strong> se sienten más descansados.</li><li>Una hora sin pantallas antes de dormir ayuda.</li></ul><p>¿Preguntas? Escriba a <a href="mailto:team@healthy-rhythms.example.org">team@healthy-rhythms.example.org</a> o <a href="https://example.org/healthy-rhythms/results">lea el informe completo</a>.</p>',
        },
        relatedResources: [sleepGuide],
      }),
      resource(ben.sub, 'sleep', day.at(-15, '15:01'), { categories: ['Guides'], ...sleepGuide }),
    ],
    read: [[benWelcome.id, day.at(-90, '14:16')]],
  }
}

function message(
  sub: string,
  key: string,
  insertedDate: Date,
  { endDate, ...content }: Content<InboxMessage>,
): InboxMessage {
  return { ...basis(sub, key, insertedDate), endDate: endDate ?? null, type: 'message', ...content }
}

function resource(
  sub: string,
  key: string,
  insertedDate: Date,
  { endDate, ...content }: Content<InboxResource>,
): InboxResource {
  return { ...basis(sub, key, insertedDate), endDate: endDate ?? null, type: 'resource', ...content }
}

function basis(sub: string, key: string, insertedDate: Date) {
  return { id: guid(`inbox/${sub}/${key}`), participantID: guid(`participant/${sub}`), insertedDate }
}
