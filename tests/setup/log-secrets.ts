/** What no line of a log may hold, whoever signs in and whatever they do. The sandbox's tokens are 32 hexadecimal digits. */
const NEVER: Record<string, RegExp> = {
  'a token, or a sealed cookie': /\bey[\w-]+\.[\w-]*\.[\w-]+|\b[0-9a-f]{32}\b|Bearer /,
  'a private key': /PRIVATE KEY|\bMII[\w+/]{40}/,
  'an e-mail address': /[\w.+-]+@[\w-]+\.\w/,
  'the name of a participant': /\b(rivera|okafor|lee|raman|ngata)\b/i,
  'an answer to a survey': /\b(1984-03-17|1990-05-17)\b/,
}

/** In which lines of a log is what must not be there: what it is, and the line. `secrets` are this site's own. */
export function secretsIn(log: string, secrets: readonly string[]): string[] {
  return log
    .split('\n')
    .flatMap((line) => [
      ...Object.entries(NEVER).flatMap(([what, pattern]) => (pattern.test(line) ? [`${what}: ${line}`] : [])),
      ...(secrets.some((secret) => line.includes(secret)) ? [`a secret of the settings: ${line}`] : []),
    ])
}
