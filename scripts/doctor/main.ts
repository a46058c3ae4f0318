/**
 * `npm run doctor`: holds the configuration of the environment, or of `.env.local`, against the real parties.
 *
 *     npm run doctor -- --participant IDENTIFIER   also what a participant of the project, who is there for tests, gets
 *     npm run doctor -- --json                     for programs
 *
 * Exit code 0 if all that matters holds, 1 if something is to be mended, 2 for a wrong call.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs, parseEnv } from 'node:util'
import { diagnose } from './diagnose'
import { asJson, asText, holds, summaryOf } from './print'
import type { Step } from './step'

const USAGE = 'Usage: npm run doctor -- [--participant IDENTIFIER] [--json]'

process.exitCode = await main()

async function main(): Promise<number> {
  const options = argumentsGiven()
  if (!options) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const steps: Step[] = []
  for await (const step of diagnose(environment(), { participantIdentifier: options.participant })) {
    steps.push(step)
    if (!options.json) say(asText(step))
  }
  say(options.json ? asJson(steps) : `\n${summaryOf(steps)}`)
  return holds(steps) ? 0 : 1
}

function argumentsGiven() {
  try {
    const options = { participant: { type: 'string' }, json: { type: 'boolean' } } as const
    return parseArgs({ options }).values
  } catch {
    return undefined
  }
}

/** As the server has it: what is in the environment counts before what is in the file. */
function environment(): Record<string, string | undefined> {
  const file = existsSync('.env.local') ? parseEnv(readFileSync('.env.local', 'utf8')) : {}
  return { ...file, ...process.env }
}
