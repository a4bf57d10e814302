import type { SpineRecord } from '../ledger/record.ts'
import { offering } from '../offers.ts'

/** How a room says where its records of a kind are found, and what they are called. Kinds without a page of their own have none. */
export type FoundKind = Readonly<{ kind: string; word: string; href: (record: SpineRecord) => string }>

export const FOUND_KINDS = offering<FoundKind>('found-kinds')
