import type { SpineRecord } from '../ledger/record.ts'
import { offering } from '../offers.ts'

/** How a room says where its records of a kind are found, and what they are called. Kinds without a page of their own have none. */
export type FoundKind = Readonly<{ kind: string; word: string; href: (record: FoundRecord) => string }>

/** What is known of a record that was found. */
export type FoundRecord = Pick<SpineRecord, 'id' | 'kind' | 'reference' | 'title' | 'state' | 'classification'>

export const FOUND_KINDS = offering<FoundKind>('found-kinds')
