import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** Argon2id as OWASP recommends it: 19 MiB, two passes. A try takes some 30 ms. */
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1

const derive = promisify(argon2)

/** What is kept of a password: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await hashOf(password, salt, { memory: MEMORY_KIB, passes: PASSES, lanes: LANES })
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(hash)}`
}

/** Is this the password? It takes as long where there is none, so that nobody learns who has an account. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const known = partsOf(kept ?? NOBODYS) ?? partsOf(NOBODYS)
  if (known === undefined) throw new Error('the password that stands for none cannot be read')
  const hash = await hashOf(password, known.salt, known)
  return timingSafeEqual(hash, known.hash) && kept !== undefined
}

/** The hash of nothing: no password leads to it. */
const NOBODYS = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$AAAAAAAAAAAAAAAAAAAAAA$${'A'.repeat(43)}`

const SHAPE = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]{43})$/

type Cost = Readonly<{ memory: number; passes: number; lanes: number }>

function partsOf(kept: string): (Cost & Readonly<{ salt: Buffer; hash: Buffer }>) | undefined {
  const found = SHAPE.exec(kept)
  if (found === null) return undefined
  const [, memory, passes, lanes, salt = '', hash = ''] = found
  return {
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

async function hashOf(password: string, salt: Buffer, { memory, passes, lanes }: Cost): Promise<Buffer> {
  // One accented letter may be written in two ways; it is the same letter.
  const message = password.normalize('NFKC')
  return await derive('argon2id', { message, nonce: salt, parallelism: lanes, tagLength: 32, memory, passes })
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
