/**
 * Whether a path fits the pattern of a rule: `*` stands for anything inside one segment, `**` for any number of
 * segments, none included. So `/api/**` covers `/api` and everything below it.
 */
export function fitsPattern(path: string, pattern: string): boolean {
  return fits(segments(path), segments(pattern), '**', (segment, wanted) =>
    fits([...segment], [...wanted], '*', (letter, other) => letter === other),
  )
}

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/**
 * Compares item by item; only the last wildcard is ever tried again. A regular expression would try all of them, and a
 * pattern of many stars could stop the sandbox over one long address.
 */
function fits(
  items: string[],
  pattern: string[],
  wildcard: string,
  isMatch: (item: string, wanted: string) => boolean,
): boolean {
  let [at, next] = [0, 0]
  let retry: { at: number; next: number } | undefined
  while (at < items.length) {
    const [item = '', wanted] = [items[at], pattern[next]]
    if (wanted === wildcard) {
      next++
      retry = { at: at + 1, next }
    } else if (wanted !== undefined && isMatch(item, wanted)) {
      at++
      next++
    } else if (retry) {
      ;({ at, next } = retry)
      retry = { at: at + 1, next }
    } else return false
  }
  return pattern.slice(next).every((rest) => rest === wildcard)
}
