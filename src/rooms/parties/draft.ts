import type { CalendarDate } from '../../kit/calendar-date.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** What was filled in, by the names of the fields. */
export type Fields = Readonly<Record<string, unknown>>

/** Something that a party is going to say: colleagues write it, and whoever speaks for the party in this sends it. */
export type PartyDraft = Readonly<{
  /** The identifier of the party. */
  party: string
  number: number
  /** The key of the act that it becomes when it is sent. */
  act: string
  /** What was filled in, as the form of the act has it. */
  fields: Fields
  /** Who saved it last. */
  draftedBy: string
  /** When it was sent, and where what it became is found. */
  sentOn: CalendarDate | null
  became: string | null
}>

export const DRAFT_STATES = { draft: 'Draft', sent: 'Sent', discarded: 'Discarded' } as const
export type DraftState = keyof typeof DRAFT_STATES

/** Only a draft changes: what was sent stands as it was sent, and what was discarded is begun anew. */
export function checkStillDraft(state: string): Verdict {
  return state === 'draft'
    ? granted()
    : refused({
        reason: 'not-a-draft',
        says: `It is ${state === 'sent' ? 'sent' : 'discarded'} already. Begin another draft.`,
      })
}
