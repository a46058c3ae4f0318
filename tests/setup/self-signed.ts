import { generateKeyPairSync, sign } from 'node:crypto'

/** One value of DER, the form of certificates: what it is, how long, and the value. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts)
  const { length } = value
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), value])
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts)
const integer = (value: number) => der(0x02, Buffer.from([value]))
const time = (text: string) => der(0x17, Buffer.from(text))
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const ALGORITHM = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')))
/** commonName, 2.5.4.3 */
const commonName = (name: string) =>
  sequence(der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(name)))))

/**
 * A key and a certificate that nobody vouches for, made anew so that no key lies in the repository. Made here
 * because Node makes none, and a machine may have no openssl. It is for `host`, and good until `end`. (RFC 5280)
 */
export function selfSigned({ host = 'test', end = new Date('2049-12-31T23:59:59Z') } = {}): {
  key: string
  cert: string
} {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const validity = sequence(
    time('200101000000Z'),
    time(`${end.toISOString().replace(/\D/g, '').slice(2, 14)}Z`),
  )
  const name = commonName(host)
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const certificate = sequence(integer(1), ALGORITHM, name, validity, name, spki)
  const signature = der(0x03, Buffer.from([0]), sign('sha256', certificate, privateKey))
  const whole = sequence(certificate, ALGORITHM, signature).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole}\n-----END CERTIFICATE-----\n`,
  }
}
