import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { failed, ok, type Steps, unknown } from './step'
import { lacking, type Subject } from './subject'

/** Where instances share what they know: whether this app may write there, and read what it has written. */
export async function* redisSteps(subject: Subject): Steps {
  const name = 'Redis'
  const lacks = lacking(subject, 'REDIS_URL')
  if (lacks) return yield unknown(name, lacks)
  const { redisUrl } = subject.config
  if (!redisUrl)
    return yield ok(name, 'none is named', {
      meaning: 'Good for one instance. Several need one in common, and a restart forgets who has signed out.',
    })
  const { milliseconds } = subject
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    connectTimeout: milliseconds,
    commandTimeout: milliseconds,
  })
  let problem = ''
  // What Redis says when it connects; the error itself may quote the address, with its password.
  client.on('error', (error: Error) => {
    problem ||= error.message
  })
  try {
    await client.connect()
    const key = `embeddables:doctor:${randomUUID()}`
    await client.set(key, 'here', 'PX', 1_000)
    const kept = (await client.mget([key]))[0] === 'here'
    await client.del(key)
    yield kept ? ok(name, 'keeps what it is given') : forgetful(name)
  } catch (error) {
    yield refusal(name, problem || (error instanceof Error ? error.message : ''))
  } finally {
    client.disconnect()
  }
}

const meaning =
  'Each instance goes on with its own memory: limits are counted by each, and who signs out at one is signed in at the others.'

function forgetful(name: string) {
  return failed(name, 'forgets at once what it is given', {
    meaning,
    mend: 'REDIS_URL must name one Redis for all instances, one that can be written to.',
  })
}

function refusal(name: string, said: string) {
  if (/NOAUTH|WRONGPASS|AUTH|invalid (user)?name/i.test(said))
    return failed(name, 'refuses the user or the password', {
      meaning,
      mend: 'REDIS_URL must have them: redis://user:password@host:port, with what is special in them percent-encoded.',
    })
  if (/NOPERM|READONLY/.test(said))
    return failed(name, 'may not be written to', {
      meaning,
      mend: 'Let the user of REDIS_URL use SET, MGET and DEL of keys that begin with "embeddables:", at the primary.',
    })
  return failed(name, 'does not answer', {
    meaning,
    mend: 'See that the host and port of REDIS_URL are right, that this machine may reach it, and whether it wants TLS (rediss://).',
  })
}
