import { lookup } from 'node:dns/promises'
import { connect as connectPlain, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { failed, ok, type Step } from './step'
import type { Subject } from './subject'

const DAY_MS = 86_400_000
/** Certificates are renewed weeks before their end; with so few days left, nobody has. */
const FEWEST_DAYS = 7
const LOCAL = ['localhost', '127.0.0.1', '[::1]']

type Connection = { certificate?: { validTo: number; distrust: string | undefined } }

/** Whether an address is one of this machine's own, which nobody else reaches. */
export function isLocal(url: string): boolean {
  return LOCAL.includes(new URL(url).hostname)
}

/** Looks up a host and connects to it, with TLS where its address has it, and looks at the certificate. */
export async function hostStep(url: string, { now, milliseconds }: Subject): Promise<Step> {
  const { hostname, host, protocol, port } = new URL(url)
  const name = `host ${host}`
  const address = hostname.replace(/^\[|\]$/g, '')
  const cannot = 'Neither this machine nor, likely, anybody else reaches it.'
  if (!(await resolves(address, milliseconds)))
    return failed(name, 'is not known to DNS', {
      meaning: cannot,
      mend: `Look for a slip in the address; else, at whoever runs the domain, for the DNS entry of ${hostname}.`,
    })

  const secure = protocol === 'https:'
  const to = { host: address, port: Number(port) || (secure ? 443 : 80) }
  const connection = await connectTo(to, secure, milliseconds).catch(() => undefined)
  if (!connection)
    return failed(name, `does not answer on port ${to.port}${secure ? ' with TLS' : ''}`, {
      meaning: cannot,
      mend: 'See whether it runs, whether it ends TLS there, and whether a firewall lets this machine out to it.',
    })
  if (!connection.certificate) return ok(name, 'answers, without TLS: it is this machine')

  const { validTo, distrust } = connection.certificate
  const days = Math.floor((validTo - now()) / DAY_MS)
  const certificate = { meaning: 'Browsers and this app refuse to speak with it.', mend: '' }
  if (days < 0)
    return failed(name, 'has a certificate that is out of date', {
      ...certificate,
      mend: `Renew the certificate of ${hostname}, and see why it was not renewed by itself.`,
    })
  if (distrust)
    return failed(name, `has a certificate that this machine does not trust (${distrust})`, {
      ...certificate,
      mend: `Have ${hostname} show a certificate for its name with the whole chain of a public authority; where the authority is your own, name it in NODE_EXTRA_CA_CERTS.`,
    })
  if (days < FEWEST_DAYS)
    return failed(name, `has a certificate that ends in ${days} days`, {
      meaning: 'After that browsers and this app refuse to speak with it.',
      mend: `Renew the certificate of ${hostname}, and see why it is not renewed by itself.`,
    })
  return ok(name, `answers with TLS; its certificate is good for ${days} days`)
}

async function resolves(hostname: string, milliseconds: number): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, milliseconds, false).unref())
  return Promise.race([
    late,
    lookup(hostname).then(
      () => true,
      () => false,
    ),
  ])
}

function connectTo(
  to: { host: string; port: number },
  secure: boolean,
  milliseconds: number,
): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const end = (socket: Socket, outcome: Connection | Error) => {
      socket.destroy()
      if (outcome instanceof Error) reject(outcome)
      else resolve(outcome)
    }
    const socket = secure
      ? // To look at a certificate that is not trusted as well. Nothing is sent.
        connectTls({ ...to, servername: serverName(to.host), rejectUnauthorized: false }, () =>
          end(socket, { certificate: certificateOf(socket as TLSSocket) }),
        )
      : connectPlain(to, () => end(socket, {}))
    socket.setTimeout(milliseconds, () => end(socket, new Error('late')))
    socket.on('error', (error) => end(socket, error))
  })
}

/** TLS names hosts, not addresses. */
function serverName(host: string): string {
  return /^[\d.]+$|:/.test(host) ? '' : host
}

function certificateOf(socket: TLSSocket) {
  const error: unknown = socket.authorizationError
  const code = error instanceof Error ? ('code' in error ? error.code : error.name) : error
  return {
    validTo: Date.parse(socket.getPeerCertificate().valid_to),
    distrust: socket.authorized ? undefined : /^[A-Z_]{1,60}$/.test(String(code)) ? String(code) : 'refused',
  }
}
