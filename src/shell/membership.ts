import type { RawBuilder } from 'kysely'
import type { Row } from './database/connection.ts'
import type { Readable } from './database/database.ts'
import type { ActContext } from './ledger/perform.ts'

/** An organisation for which somebody speaks, and for which purposes: keys of functions that contacts of parties have. */
export type SpokenFor = Readonly<{
  party: string
  name: string
  purposes: readonly string[]
  /** Is it a party today? Whoever has only applied, or has gone, is none. */
  isParty: boolean
}>

/** The code, the bank holidays and the time of day. */
export type RulesNow = Pick<ActContext, 'pack' | 'calendar' | 'now'>

/**
 * Asked in the round trip that finds out who the reader is. It is compiled once: what differs from one time to the next are expressions in it,
 * `person` for the person’s identifier, or null, and `today` for the day in London.
 */
export type Membership = Readonly<{
  statement: (person: RawBuilder<string | null>, today: RawBuilder<string>) => Readable
  /** The keys of the groups; see `ledger/audience.ts` for how they are called. */
  groups: (rows: readonly Row[], rulesNow: RulesNow, speaksFor: readonly SpokenFor[]) => readonly string[]
  /** The parties for which the person speaks. */
  speaksFor?: (rows: readonly Row[], rulesNow: RulesNow) => readonly SpokenFor[]
  /** Groups that follow from others that the person is in, whichever room gave those. */
  andSo?: (isIn: (group: string) => boolean, groups: readonly string[]) => readonly string[]
}>
