import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian keeps servers in a folder that only root's PATH has. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']

/** Where a program of this machine is, if it has it. Tests install nothing. */
export function programPath(name: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** Why a test is skipped that needs these programs, or nothing if they are all here. Their Debian packages have their names. */
export function missingPrograms(...names: string[]): string | undefined {
  const missing = names.filter((name) => !programPath(name))
  return missing.length > 0
    ? `Not on this machine: ${missing.join(', ')} (Debian: apt-get install ${missing.join(' ')}).`
    : undefined
}
