import { guid } from '../lives/seed'
import type { Language } from '../requests/language'

export const PROJECT_ID = guid('project')

const texts = {
  en: {
    name: 'Healthy Rhythms Study',
    description: 'How sleep, mood and movement go together through the day.',
    organization: 'We study everyday health together with the people who live it.',
    learnMore: 'About the study',
  },
  es: {
    name: 'Estudio Ritmos Saludables',
    description: 'Cómo se relacionan el sueño, el ánimo y el movimiento a lo largo del día.',
    organization: 'Estudiamos la salud de cada día junto con las personas que la viven.',
    learnMore: 'Acerca del estudio',
  },
} satisfies Record<Language, Record<string, string>>

/** The project as the delegated API shows it (protocol: payload shapes). */
export function projectInfo(language: Language) {
  const text = texts[language]
  return {
    id: PROJECT_ID,
    name: text.name,
    description: text.description,
    code: 'HEALTHYRHYTHMS',
    type: 'Research Study',
    organization: {
      id: guid('organization'),
      name: 'Lakeside Health Institute',
      description: text.organization,
      // Relative on purpose: MyDataHelps gives such addresses too, and an app must put the base URL before it.
      logoUrl: 'project/logo.svg',
      color: '#1f6f78',
    },
    supportEmail: 'study@example.org',
    supportPhone: '555-0142',
    learnMoreLink: 'https://example.org/healthy-rhythms',
    learnMoreTitle: text.learnMore,
    platforms: ['Web', 'iOS', 'Android'],
  }
}

/** Two waves in the organization's colour. */
export const projectLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img" aria-label="Lakeside Health Institute">
  <rect width="96" height="96" rx="20" fill="#1f6f78"/>
  <path d="M14 42c11-16 23-16 34 0s23 16 34 0M14 62c11-16 23-16 34 0s23 16 34 0" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round"/>
</svg>
`
