import type { CalendarDate } from '../../../kit/calendar-date.ts'
import type { Classification } from '../../../kit/classification.ts'
import type { Purpose } from '../../../kit/pack/agenda.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Named, Paper, Recommendation } from '../paper.ts'

export type NewPaper = Readonly<{
  title: string
  /** The key of the body that it is for. */
  body: string
  author: Named
  sponsor?: Named | null | undefined
  purpose: Purpose
  /** The class with which papers for the body begin, if absent. */
  classification?: Classification | undefined
  externalMarking?: string | null | undefined
  summary?: string | undefined
  recommendations?: readonly Recommendation[] | undefined
  /** If it was received before it was entered here; otherwise the day on which it is submitted. */
  receivedOn?: CalendarDate | undefined
}>

/** Begins a paper; its reference is `draft-<n>` until it has a place on an agenda. */
export async function draftPaper(_context: ActContext, _draft: NewPaper): Promise<Verdict<Kept<Paper>>> {
  throw new Error('being written')
}
