import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkStillDraft, type PartyDraft } from '../draft.ts'
import type { Party } from '../party.ts'
import { takeDraft } from '../store-drafts.ts'
import { takeOwnParty } from './take-own-party.ts'

export type DraftNamed = Readonly<{
  /** The reference of the party. */
  party: string
  number: number
  version?: number | undefined
}>

export type DraftTaken = Readonly<{ party: Kept<Party>; draft: Kept<PartyDraft> }>

/** A draft of the actor's own party that may still change, with the party, both under their locks. */
export async function takeOwnDraft(
  tx: Transaction,
  { party, number, version }: DraftNamed,
): Promise<Verdict<DraftTaken>> {
  const own = await takeOwnParty(tx, party)
  if (!own.ok) return own
  const draft = await takeDraft(tx, party, number)
  if (draft === undefined) return refused(NO_SUCH_DRAFT)
  const verdict = allOf(checkStillDraft(draft.record.state), checkVersion(draft.record, version))
  return verdict.ok ? granted({ party: own.value, draft }) : refused(...verdict.refusals)
}

const NO_SUCH_DRAFT = { reason: 'no-such-draft', says: 'There is no such draft. Choose one of the list.' }
