import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { PartyDraft } from './draft.ts'

/** The drafts of a party, the newest first, if the reader is of the party. */
export function draftsStatement(code: string, party: string) {
  return keptRecords(code)
    .where('record.kind', '=', 'party-draft')
    .where('record.parent', '=', party)
    .orderBy('record.position', 'desc')
    .limit(200)
}

export function draftStatement(code: string, reference: string) {
  return keptRecords(code).where('record.kind', '=', 'party-draft').where('record.reference', '=', reference)
}

export function referenceOfDraft(party: string, number: string | number): string {
  return `${party}-draft-${number}`
}

export async function takeDraft(tx: Transaction, party: string, number: number): Promise<Kept<PartyDraft> | undefined> {
  return await take<PartyDraft>(tx, { kind: 'party-draft', reference: referenceOfDraft(party, number) })
}
