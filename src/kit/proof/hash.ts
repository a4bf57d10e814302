import { hash } from 'node:crypto'

/** SHA-256 as 64 hexadecimal digits in lower case. */
export type Hash = string

/** Of bytes, or of text as UTF-8. */
export function sha256(content: string | Uint8Array): Hash {
  return hash('sha256', content, 'hex')
}

export function isHash(value: unknown): value is Hash {
  return typeof value === 'string' && SHAPE.test(value)
}

const SHAPE = /^[0-9a-f]{64}$/
