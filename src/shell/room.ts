import type { RawBuilder } from 'kysely'
import type { Row } from './database/connection.ts'
import type { Readable } from './database/database.ts'
import type { Schema } from './database/migrations.ts'
import type { Offer } from './offers.ts'
import type { House, SpokenFor } from './house.ts'
import type { Web } from './web/doors.ts'

/** All that `app.ts` may know of a room. What a room does not need is absent. */
export type Room = Readonly<{
  name: string
  schema?: Schema
  /** Hangs its pages and acts onto addresses. */
  doors?: (web: Web) => void
  offers?: readonly Offer[]
  /** Which groups a person is in by what this room knows. */
  membership?: Membership
  /** What must stand before anybody comes in: done at each start, and safe to do again. */
  settle?: (house: House) => Promise<void>
  /** Work that the clock asks for; each says how often. */
  jobs?: readonly Job[]
  /** How history tells its acts, by verb: `meeting-opened` -> `opened the meeting`. */
  sentences?: Readonly<Record<string, string>>
}>

export type Job = Readonly<{ name: string; everySeconds: number; run: (house: House) => Promise<void> }>

/**
 * Asked in the round trip that finds out who the reader is. It is compiled once: what differs from one time to the next are expressions in it,
 * `person` for the person’s identifier, or null, and `today` for the day in London.
 */
export type Membership = Readonly<{
  statement: (person: RawBuilder<string | null>, today: RawBuilder<string>) => Readable
  /** The keys of the groups; see `ledger/audience.ts` for how they are called. */
  groups: (rows: readonly Row[], house: House) => readonly string[]
  /** The parties for which the person speaks. */
  speaksFor?: (rows: readonly Row[], house: House) => readonly SpokenFor[]
  /** Groups that follow from others that the person is in, whichever room gave those. */
  andSo?: (isIn: (group: string) => boolean, groups: readonly string[]) => readonly string[]
}>
