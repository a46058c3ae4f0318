import { parseArgs } from 'node:util'
import { z } from 'zod'
import { catalogues, switches } from './changes'
import { problemOfLogo } from './icons'

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)

const flagsSchema = z.object({
  name: z
    .string()
    .trim()
    .regex(/^[^{}<>"\\\p{Cc}]{1,60}$/u, 'The name has at most 60 characters, and none of { } < > " \\.')
    .optional(),
  color: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#?[\da-f]{6}$/, 'The colour is six hexadecimal digits, such as #0b6b55.')
    .transform((text) => (text.startsWith('#') ? text : `#${text}`))
    .optional(),
  logo: z
    .string()
    .trim()
    .superRefine((path, context) => {
      const problem = problemOfLogo(path)
      if (problem) context.addIssue({ code: 'custom', message: problem })
    })
    .optional(),
  languages: list
    .refine((tags) => tags.length > 0, 'At least one language must be offered.')
    .refine(
      (tags) => tags.every((tag) => catalogues().includes(tag)),
      'A language needs its catalogue in messages.',
    )
    .optional(),
  embeddables: list
    .transform((names) => (names.includes('all') ? switches().map(([name]) => name) : names))
    .refine(
      (names) => names.every((name) => switches().some(([known]) => known === name)),
      'An Embeddable is called as in components/embeddables/on-show.ts; "all" is all of them.',
    )
    .optional(),
})

/** What a team wants; what is left out stays as it is. The first language is the one for whoever asks for none of them. */
export type Answers = z.infer<typeof flagsSchema>
export type Flag = keyof z.input<typeof flagsSchema>

/** Checks what was said on the command line, or typed. Gives the answers, or what is wrong with them, a sentence each. */
export function checked(given: Partial<Record<Flag, string>>): Answers | { problems: string[] } {
  const result = flagsSchema.safeParse(given)
  return result.success ? result.data : { problems: result.error.issues.map(({ message }) => message) }
}

/** What stands on the command line. Throws, in Node's words, at what it does not know. */
export function readFlags(args: string[]): {
  flags: Partial<Record<Flag, string>>
  yes: boolean
  help: boolean
} {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args,
    options: {
      name: text,
      color: text,
      logo: text,
      languages: text,
      embeddables: text,
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { yes, help, ...flags } = values
  return { flags, yes, help }
}
