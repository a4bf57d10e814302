import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { WorkingGroup } from '../modification.ts'
import { groupFor, listGroupsInWords } from '../store-group.ts'
import { editionFollowed } from '../store-standing.ts'
import { saveListing, takeModification } from '../store.ts'
import { seatMemberWithin } from './seat-member-within.ts'

/** A member as groups had them before their members had seats. */
type MemberInWords = Readonly<{ words: string; category: string | null; impartialSince: string | null }>

/** Gives the groups whose members stood in words alone a body of their own, with a seat for each. Does nothing where there is none. */
export async function formEarlierGroups(context: ActContext): Promise<Verdict> {
  return await perform(context, async tx => {
    for (const reference of await listGroupsInWords(tx)) await formOne(tx, reference)
    return granted()
  })
}

async function formOne(tx: Transaction, reference: string): Promise<void> {
  const kept = await takeModification(tx, reference)
  if (kept === undefined || kept.content.group === null) return
  // What was kept before has members, and no body.
  const { members = [], ...group } = kept.content.group as WorkingGroup &
    Readonly<{ members?: readonly MemberInWords[] }>
  const formed = await groupFor(tx, editionFollowed(tx.context.pack, kept), kept.record.reference, undefined)
  const body = formed.ok ? formed.value : null
  if (body !== null) for (const member of members) await seatInWords(tx, body, member)
  const content = { ...kept.content, group: { ...group, body } }
  await saveListing(tx, await change(tx, kept, { verb: 'group-formed', content }))
}

/** Who was named by a role is entered as a person under that role. */
async function seatInWords(tx: Transaction, body: string, member: MemberInWords): Promise<void> {
  const unknown = { person: '', name: member.words, isChair: false, from: tx.today }
  const seated = await seatMemberWithin(tx, body, { ...member, ...unknown })
  if (!seated.ok) throw new Error(seated.refusals[0]?.says)
}
