import type { Allocation } from '../../kit/pack/accession.ts'
import { refused, granted, type Verdict } from '../../kit/verdict.ts'

/** Sixteen hexadecimal digits: an identifier of 64 bits (EUI-64). */
export const EUI = /^[0-9A-F]{16}$/

/** `90-B3-D5-…`: as people read an identifier. */
export function inGroups(eui: string): string {
  return eui.match(/../g)?.join('-') ?? eui
}

/** As a number, for the database, which keeps ranges from meeting. */
export function numberOf(eui: string): bigint {
  return BigInt(`0x${eui}`)
}

export function euiOf(number: bigint): string {
  return number.toString(16).toUpperCase().padStart(16, '0')
}

/** Written with or without dashes, colons and blanks, in either case. */
export function readEui(text: string): Verdict<string> {
  const digits = text.replaceAll(/[-:\s]/g, '').toUpperCase()
  if (EUI.test(digits)) return granted(digits)
  return refused({
    reason: 'not-an-eui',
    says: `“${text.slice(0, 40)}” is no identifier of 64 bits. Write sixteen hexadecimal digits, such as 0A-00-00-00-00-00-01-FF.`,
  })
}

export type EuiRange = Readonly<{ first: string; last: string }>

/** The ranges that the code can give: one after another, all of one size, all beginning with its prefix. */
export function rangeOf({ range: { prefix, partyBits } }: Allocation, place: number): EuiRange | undefined {
  const base = numberOf(prefix.padEnd(16, '0'))
  const size = 1n << BigInt(partyBits)
  const first = base + BigInt(place) * size
  const end = base + (1n << BigInt(64 - prefix.length * 4))
  return place < 1 || first + size > end ? undefined : { first: euiOf(first), last: euiOf(first + size - 1n) }
}

export function doOverlap(a: EuiRange, b: EuiRange): boolean {
  return a.first <= b.last && b.first <= a.last
}
