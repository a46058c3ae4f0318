import { join } from 'node:path'

/**
 * Where a file lies that is read and not imported; takes its path from this folder. Built, the code of all folders is
 * in one, with these files below it as they are here: a path from the file that asks would lead nowhere.
 */
export function assetPath(path: string): string {
  return join(import.meta.dirname, path)
}
