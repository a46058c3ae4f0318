import { z } from 'zod'
import { policyOf } from '@/lib/content-security-policy'
import { jsonOf, wholeAnswer } from '@/lib/mydatahelps/whole-answer'
import { failed, ok, type Step, type Steps, unknown } from './step'
import type { Subject } from './subject'
import { allows } from './survey-page'

const logoUrl = z.string().nullish()
const projectSchema = z.object({ organization: z.object({ logoUrl }) })
const providersSchema = z.object({ externalAccountProviders: z.array(z.object({ logoUrl })) })
const filesSchema = z.object({ files: z.array(z.object({ key: z.string() })) })
const addressSchema = z.object({ preSignedUrl: z.url() })

/** Asks the delegated API; undefined for whatever is no answer. */
type Ask = (path: string, method?: 'GET' | 'POST') => Promise<unknown>

/**
 * Whether the Content-Security-Policy names the hosts to which MyDataHelps sends the browser, for pictures and for files.
 * `token` is a participant's.
 */
export async function* contentSecuritySteps(subject: Subject, token: string | undefined): Steps {
  if (!token) {
    yield unknown('pictures', 'needs a participant token')
    yield unknown('file storage', 'needs a participant token')
    return
  }
  const ask = asking(subject, token)
  yield await picturesStep(subject, ask)
  yield await fileStorageStep(subject, ask)
}

async function picturesStep(subject: Subject, ask: Ask): Promise<Step> {
  const name = 'pictures'
  const project = projectSchema.safeParse(await ask('project')).data
  const providers = providersSchema.safeParse(await ask('externalaccountproviders?pageSize=100')).data
  if (!project && !providers) return unknown(name, 'the token opens neither project nor providers')
  const { baseUrl } = subject.config.myDataHelps
  const addresses = [project?.organization, ...(providers?.externalAccountProviders ?? [])]
    .map((holder) => holder?.logoUrl)
    .filter((address) => address && URL.canParse(address, baseUrl))
    .map((address) => new URL(address ?? '', baseUrl))
  const missing = unnamed(subject, 'img-src', addresses)
  if (missing.length === 0) return ok(name, 'the Content-Security-Policy names the hosts of all logos')
  return failed(name, `the Content-Security-Policy does not name ${missing.join(', ')}`, {
    meaning: 'Logos of your organization, or of accounts that can be connected, stay blank.',
    mend: 'Add it to ORGANIZATION_ASSETS in lib/content-security-policy.ts.',
  })
}

/** The address of a file that is there; else one to which a file could be sent, which nobody uses. */
async function fileStorageStep(subject: Subject, ask: Ask): Promise<Step> {
  const name = 'file storage'
  const key = filesSchema.safeParse(await ask('files?limit=1')).data?.files[0]?.key
  const address = key
    ? await ask(`files/download?key=${encodeURIComponent(key)}`)
    : await ask('files?category=doctor&fileName=doctor.txt', 'POST')
  const url = addressSchema.safeParse(address).data?.preSignedUrl
  if (!url) return unknown(name, 'the token opens no files')
  const [missing] = unnamed(subject, 'connect-src', [new URL(url)])
  if (!missing) return ok(name, 'the Content-Security-Policy names its host')
  return failed(name, `the Content-Security-Policy does not name ${missing}`, {
    meaning: 'Files cannot be handed in, nor fetched.',
    mend: `Set MYDATAHELPS_FILE_STORAGE=${missing}, if you trust that host with them.`,
  })
}

/** The origins among these addresses that a directive of this app's policy does not allow. */
function unnamed({ config }: Subject, directive: string, addresses: URL[]): string[] {
  const policy = policyOf(config, { nonce: 'none', isDevelopment: false }).split('; ')
  const [, ...sources] = policy.find((each) => each.startsWith(`${directive} `))?.split(' ') ?? []
  const page = new URL(config.appUrl).origin
  const origins = [
    ...new Set(addresses.filter(({ protocol }) => protocol !== 'data:').map(({ origin }) => origin)),
  ]
  return origins.filter((origin) => !sources.some((source) => allows(source, { by: origin, page })))
}

function asking({ config, milliseconds }: Subject, token: string): Ask {
  return async (path, method = 'GET') => {
    const url = `${config.myDataHelps.baseUrl}api/v1/delegated/${path}`
    const headers = { accept: 'application/json', authorization: `Bearer ${token}` }
    const answer = await wholeAnswer(url, { method, headers }, { milliseconds }).catch(() => undefined)
    return answer?.ok ? jsonOf(answer) : undefined
  }
}
