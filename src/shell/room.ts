import type { Schema } from './database/migrations.ts'
import type { Offer } from './offers.ts'
import type { House } from './house.ts'
import type { Membership } from './membership.ts'
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
