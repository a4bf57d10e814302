import { randomFillSync } from 'node:crypto'

/** A UUID of version 7 (RFC 9562): its first 48 bits are milliseconds since 1970, so that identifiers sort by age. */
export function newIdentifier(milliseconds: number = Date.now()): string {
  const bytes = Buffer.alloc(16)
  randomFillSync(bytes)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = 0x70 | (bytes.readUInt8(6) & 0x0f)
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && SHAPE.test(value)
}
