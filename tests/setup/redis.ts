import type { ChildProcess } from 'node:child_process'
import { startProgram } from '../../scripts/processes'
import { programPath } from './programs'

/** A Redis that keeps nothing on the disk. Resolves when it answers. */
export async function startRedis(port: number): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const redis = startProgram(programPath('redis-server') ?? 'redis-server', options, {}, 'pipe')
  await new Promise<void>((resolve, reject) => {
    redis.stdout?.on('data', (text: Buffer) => String(text).includes('Ready to accept') && resolve())
    redis.once('exit', () => reject(new Error('Redis did not start.')))
  })
  return redis
}
