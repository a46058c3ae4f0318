import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { atMost, type Row } from './rows'

const PARTICIPANTS = 100_000

/** Memory of the tokens of many participants, in a process of their own, where nothing else is counted. */
export async function memoryRow(): Promise<Row> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--import',
    'tsx',
    'tests/bench/memory-process.ts',
    String(PARTICIPANTS),
  ])
  const { mebibytes, kept }: { mebibytes: number; kept: number } = JSON.parse(stdout)
  return {
    work: `tokens of ${PARTICIPANTS.toLocaleString('en')} participants in store`,
    measured: mebibytes,
    unit: 'MiB',
    goal: {
      text: `${atMost(100, mebibytes, ' MiB').text}, and no more tokens than that`,
      met: mebibytes <= 100 && kept === PARTICIPANTS,
    },
  }
}
