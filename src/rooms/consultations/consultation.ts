import type { CalendarDate } from '../../kit/calendar-date.ts'
import { compareInstants, formatInstant, type Instant, type Window } from '../../kit/instant.ts'
import { granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import type { Asked } from './asked.ts'
import type { Tally } from './tally.ts'

/** Something that people were asked about, from its issue to the publication of what they said. */
export type Consultation = Asked &
  Readonly<{
    /** A kind of the edition. */
    kind: string
    /** What it is about. */
    about: Readonly<{ kind: string; reference: string; title: string | null }>
    /** How many steps that had taken when it was issued: what tells whether it has come back since. */
    stepsBefore: number
    purpose: string
    /** To whom it is put, in words. */
    audience: string
    /** Half open: a response at the closing instant is late. */
    window: Window
    openedOn: CalendarDate
    /** How the closing day was counted. */
    explained: string
    extensions: readonly Extension[]
    withdrawnBecause: string | null
    /** What becomes of what had come in when it was withdrawn; until that is decided it is kept, and not published. */
    afterWithdrawal?: AfterWithdrawal | undefined
    /** What the responses say, in the words of whoever collated them, and what they come to. */
    summary: string
    tally: Tally | null
  }>

export type Extension = Readonly<{ on: CalendarDate; from: Instant; to: Instant; reason: string }>

export type AfterWithdrawal = Readonly<{ isPublished: boolean; authority: string; reason: string; on: CalendarDate }>

export type ConsultationState = 'open' | 'closed' | 'collated' | 'published' | 'withdrawn'

/** Has its closing instant come? */
export function hasClosed({ window }: Pick<Consultation, 'window'>, now: Instant): boolean {
  return compareInstants(window.closes, now) <= 0
}

/**
 * May a response come in at this moment?
 *
 * In English:
 * - while it is open, and until the instant before it closes, anybody may who is asked;
 * - from the closing instant on, whether or not the clock has said so yet, a response is late, and comes in by a recorded decision alone;
 * - once the responses have been collated, or it was withdrawn, nothing more comes in.
 */
export function checkTakes(
  { window }: Pick<Consultation, 'window'>,
  state: string,
  now: Instant,
  isAdmittedLate: boolean,
): Verdict {
  if (state === 'withdrawn')
    return refused({ reason: 'withdrawn', says: 'This consultation was withdrawn. There is nothing to respond to.' })
  if (state !== 'open' && state !== 'closed')
    return refused({ reason: 'collated', says: 'The responses have been collated. Nothing more comes in.' })
  const isPast = state === 'closed' || hasClosed({ window }, now)
  if (!isPast && isAdmittedLate)
    return refused({ reason: 'not-late', says: 'It is still open. Enter the response as one that is in time.' })
  if (!isPast || isAdmittedLate) return granted()
  const says = `It closed ${formatInstant(window.closes)}. A late response comes in by a recorded decision alone: ask the secretariat.`
  return refused({ reason: 'closed', says })
}

/** An extension ends later than it would, and before that has come. */
export function checkExtension({ window }: Pick<Consultation, 'window'>, to: Instant, now: Instant): Verdict {
  if (hasClosed({ window }, now)) {
    const says = `It closed ${formatInstant(window.closes)}. What has closed is not opened again.`
    return refused({ reason: 'closed', says })
  }
  return require(compareInstants(window.closes, to) < 0, {
    reason: 'not-later',
    says: `It closes ${formatInstant(window.closes)} as it is. Give a later day.`,
    field: 'until',
  })
}

/** Are its responses there for all who may read of it? */
export function hasPublished({ afterWithdrawal }: Pick<Consultation, 'afterWithdrawal'>, state: string): boolean {
  return state === 'published' || afterWithdrawal?.isPublished === true
}

/** Are its responses collated? */
export function isCollated(state: string): boolean {
  return state === 'collated' || state === 'published'
}
