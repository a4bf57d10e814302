import type { Classification } from '../../kit/classification.ts'
import type { Duty } from '../../kit/duty.ts'
import type { Html } from '../views/html.ts'
import { offering } from '../offers.ts'
import type { Ask } from './ask.ts'

/** What a room knows to be waiting for the reader. Asked at each view of the desk, as the reader. */
export const DUTIES = offering<(ask: Ask) => Promise<readonly Duty[]>>('duties')

/** A part of the front page, for everybody: what is next, what is open, what is new. */
export const FRONT_PARTS = offering<(ask: Ask) => Promise<FrontPart | undefined>>('front-parts')

export type FrontPart = Readonly<{
  order: number
  title: string
  html: Html
  data: unknown
  /** Of the most secret of what it tells, where that may travel less far than the page. */
  classification?: Classification
}>

export type { Duty }
