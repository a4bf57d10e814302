import { compareInstants, formatInstant, type Instant } from '../../kit/instant.ts'
import { refused, require, type Verdict } from '../../kit/verdict.ts'

/** A consultation before it is issued: for the secretariat alone. What everybody sees begins when it is opened, with a record of its own. */
export type ConsultationDraft = Readonly<{
  /** A kind of the edition. */
  kind: string
  about: Readonly<{ kind: string; reference: string; title: string | null }>
  /** Empty: what the subject says of itself when it is opened. */
  purpose: string
  /** Further questions, besides those of the kind. */
  questions: readonly string[]
  /** The day on which it is to close; empty for that of the clock, counted from the day on which it opens. */
  until: string
  /** When it opens by itself; null while it is a draft. */
  opensAt: Instant | null
  /** Why it did not open when it was to. */
  hindrance: string | null
  /** The consultation that it became. */
  openedAs: string | null
}>

/** It opens at an instant that is still to come. */
export function checkSchedule(opensAt: Instant, now: Instant): Verdict {
  return require(compareInstants(now, opensAt) < 0, {
    reason: 'opens-in-the-past',
    says: 'That moment has passed. Give a later one, or open it now.',
    field: 'opensOn',
  })
}

/** By the clock nothing opens that is not to open, and nothing before its instant. */
export function checkDue({ opensAt }: ConsultationDraft, state: string, now: Instant): Verdict {
  if (state !== 'scheduled' || opensAt === null)
    return refused({ reason: 'not-scheduled', says: 'It is not to open by itself.' })
  return require(compareInstants(opensAt, now) <= 0, {
    reason: 'not-yet',
    says: `It opens ${formatInstant(opensAt)}.`,
  })
}
