import 'server-only'
import { checkConfig } from '.'

/**
 * Stops the server if it is not configured, with one message that names every problem. A plain message and
 * an exit code, not an exception: a stack trace would hide what there is to do.
 */
export function checkConfigOrExit(): void {
  const { problems, warnings } = checkConfig()
  for (const warning of warnings) process.stderr.write(`Configuration: ${warning}\n`)
  if (problems.length === 0) return
  const lines = problems.map((problem) => `  - ${problem}\n`).join('')
  process.stderr.write(
    `\nThe app cannot start: its environment is not complete.\n${lines}\n` +
      'Every variable is explained in .env.example. To try the app without credentials: npm run dev\n\n',
  )
  process.exit(1)
}
