import { createInterface } from 'node:readline/promises'
import { type Answers, checked, type Flag } from './answers'
import { answersNow, catalogues, switches } from './changes'

/** Asks on the terminal until each answer is right. Enter leaves a thing as it is. */
export async function ask(): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const now = answersNow()
  const answers: Answers = {}
  const one = async (flag: Flag, question: string) => {
    for (;;) {
      const given = (await terminal.question(question)).trim()
      if (!given) return
      const answer = checked({ [flag]: given })
      if (!('problems' in answer)) return void Object.assign(answers, answer)
      process.stdout.write(`${answer.problems.join(' ')}\n`)
    }
  }
  process.stdout.write('Enter leaves a thing as it is.\n\n')
  await one('name', `The study's name [${now.name}]: `)
  await one('color', `One colour, from which the others follow [${now.color}]: `)
  await one('logo', 'The logo, a square SVG or PNG, by its path [as it is]: ')
  await one('languages', `Languages, the first one first, of ${catalogues()} [${now.languages}]: `)
  const onShow: string[] = []
  for (const [name, isOn] of switches()) {
    const given = (await terminal.question(`Show ${name}? (${isOn ? 'Y/n' : 'y/N'}) `)).trim().toLowerCase()
    if (given ? given.startsWith('y') : isOn) onShow.push(name)
  }
  terminal.close()
  return { ...answers, embeddables: onShow }
}

/** Whether whoever sits at the terminal agrees. Where nobody does, nobody has agreed. */
export async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('\nWrite these changes? (y/N) ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
