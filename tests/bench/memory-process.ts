import { randomBytes, randomUUID } from 'node:crypto'
import { scopesOnShow } from '@/app/(participant)/pages'
import { createParticipantTokens } from '@/lib/mydatahelps/participant-token'

/** Prints what the tokens of so many participants take, and for how many a token is still there after twice as many. */
async function main(size: number): Promise<void> {
  let minted = 0
  const mint = async () => {
    minted++
    const issuedAt = Date.now()
    return { accessToken: randomBytes(16).toString('hex'), issuedAt, expiresAt: issuedAt + 3_600_000 }
  }
  const first = Array.from({ length: size }, () => randomUUID())
  const second = Array.from({ length: size }, () => randomUUID())
  const before = heap()
  const tokens = createParticipantTokens(mint, Date.now, size)
  for (const participantID of first) await tokens.get({ participantID, scopes: scopesOnShow })
  const bytes = heap() - before

  for (const participantID of second) await tokens.get({ participantID, scopes: scopesOnShow })
  minted = 0
  for (const participantID of [...second, ...first]) await tokens.get({ participantID, scopes: scopesOnShow })
  process.stdout.write(JSON.stringify({ mebibytes: bytes / 1024 ** 2, kept: 2 * size - minted }))
}

function heap(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

await main(Number(process.argv[2]))
