import { createCipheriv, createDecipheriv, createHmac, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'

/**
 * What stands in the database is worth nothing without the key of the installation, which is a file: so a copy of the database alone opens
 * no account. Each use has a key of its own, derived from that key.
 */
export function keyFor(installation: KeyObject, use: string): Buffer {
  const secret = installation.export({ type: 'pkcs8', format: 'der' })
  return Buffer.from(hkdfSync('sha256', secret, 'witan', use, 32))
}

/** The same for the same text, and to be had by nobody who does not have the key: 64 hexadecimal digits. */
export function keyedDigest(installation: KeyObject, use: string, text: string): string {
  return createHmac('sha256', keyFor(installation, use)).update(text).digest('hex')
}

/** The token of a link that is sent by mail. It is made from the identifier of the link, so it need not be kept until it is sent. */
export function tokenOfLink(installation: KeyObject, link: string): string {
  return createHmac('sha256', keyFor(installation, 'sign-in link')).update(link).digest('base64url')
}

/** Encrypts a text for this installation (AES-256-GCM), bound to what it is of. */
export function seal(installation: KeyObject, use: string, text: string): string {
  const start = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(installation, use), start)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([start, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text again; undefined if it was not sealed here, for this use, or was altered. */
export function unseal(installation: KeyObject, use: string, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return undefined
  const decipher = createDecipheriv('aes-256-gcm', keyFor(installation, use), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
