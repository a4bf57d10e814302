import type { Html } from '../views/html.ts'
import { offering } from '../offers.ts'
import type { Ask } from './ask.ts'

/** Something that waits for the reader: on the desk it stands in order of its date, and what is late stands first. */
export type Duty = Readonly<{
  /** What is to be done: `Answer the written decision CMW3`. */
  says: string
  href: string
  /** The day by which; null if there is none. */
  dueOn: string | null
  /** Of what it is a part, such as a meeting. */
  about: string
}>

/** What a room knows to be waiting for the reader. Asked at each view of the desk, as the reader. */
export const DUTIES = offering<(ask: Ask) => Promise<readonly Duty[]>>('duties')

/** A part of the front page, for everybody: what is next, what is open, what is new. */
export const FRONT_PARTS = offering<(ask: Ask) => Promise<FrontPart | undefined>>('front-parts')

export type FrontPart = Readonly<{ order: number; title: string; html: Html; data: unknown }>
