import type { ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { startProgram } from '../../scripts/processes'
import { programPath } from './programs'

/**
 * A balancer that gives each request to the next instance, whosever it is, and leaves out those that do not answer. It
 * tries again where it could not connect, and not where an instance died over a request: that one is answered with 502.
 */
export async function startBalancer(port: number, instances: number[], file: string): Promise<ChildProcess> {
  await writeFile(
    file,
    `defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
  timeout check 10s
  option forwardfor
  option http-server-close
  option redispatch 1
frontend people
  bind 127.0.0.1:${port}
  default_backend instances
backend instances
  balance roundrobin
  option httpchk GET /api/health
  default-server check inter 200ms fall 1 rise 1
${instances.map((instance) => `  server instance-${instance} 127.0.0.1:${instance}\n`).join('')}`,
  )
  return startProgram(programPath('haproxy') ?? 'haproxy', ['-db', '-f', file], {}, 'ignore')
}
