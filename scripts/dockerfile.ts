/** One line of a Dockerfile: what is done, with what. */
export type Instruction = { name: string; value: string }
/** What stands between one FROM and the next. */
export type Stage = { name: string; image: string; instructions: Instruction[] }

/** Reads a Dockerfile that is as plain as ours: a stage has a name, and an instruction is one line. */
export function stagesOf(text: string): Stage[] {
  const stages: Stage[] = []
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? []
    if (name === 'FROM') {
      const [image = '', stage = ''] = value.split(' AS ')
      stages.push({ name: stage, image, instructions: [] })
    } else if (name) stages.at(-1)?.instructions.push({ name, value })
  }
  return stages
}

/** The instructions of one kind, by what they do it with. */
export function valuesOf({ instructions }: Stage, name: string): string[] {
  return instructions.filter((instruction) => instruction.name === name).map(({ value }) => value)
}

/** `ENV A=1 B=2` as the environment that a process has there. */
export function environmentOf(stage: Stage): Record<string, string> {
  const pairs = valuesOf(stage, 'ENV').flatMap((value) => value.split(' '))
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)))
}

/** What a container of it starts with. */
export function commandOf(stage: Stage): string[] {
  return JSON.parse(valuesOf(stage, 'CMD').at(-1) ?? '[]')
}
