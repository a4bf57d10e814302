import { granted, type Verdict } from '../../../kit/verdict.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { partyGroup } from '../../../shell/ledger/audience.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Fields, PartyDraft } from '../draft.ts'
import { referenceOfDraft } from '../store-drafts.ts'
import { takeOwnParty } from './take-own-party.ts'

/** Begins a draft of something that a party is going to say: for its own people, and for nobody else. Answers its number. */
export async function beginDraft(
  context: ActContext,
  act: Readonly<{ key: string; says: string }>,
  { party: reference, fields }: Readonly<{ party: string; fields: Fields }>,
): Promise<Verdict<number>> {
  return await perform(context, async tx => {
    const party = await takeOwnParty(tx, reference)
    if (!party.ok) return party
    const { record } = party.value
    const number = await nextNumber(tx, `party-draft:${record.id}`)
    const content: PartyDraft = {
      party: record.id,
      number,
      act: act.key,
      fields,
      draftedBy: tx.actor.person ?? '',
      sentOn: null,
      became: null,
    }
    await keep(tx, {
      kind: 'party-draft',
      reference: referenceOfDraft(record.reference, number),
      title: `${act.says}: draft ${number}`,
      state: 'draft',
      classification: tx.edition.accession.detailsClass,
      readers: [partyGroup(record.id)],
      content,
      party: record.id,
      parent: record.id,
      position: number,
      verb: 'draft-begun',
    })
    return granted(number)
  })
}
