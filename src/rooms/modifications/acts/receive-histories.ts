import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type ImportedHistories, MOST_AT_ONCE } from '../histories/imported-histories.ts'
import { judgeHistories } from '../histories/judge-histories.ts'
import { readHistories } from '../histories/read-histories.ts'
import { checkMayShow } from '../roles.ts'

export type HandedHistories = Readonly<{ name: string; text: string }>

/** Receives a file of what a register tells, and judges it, for a person to look at; answers the reference of the import. */
export async function receiveHistories(context: ActContext, handed: HandedHistories): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const may = checkMayShow(tx.edition, tx.actor)
    if (!may.ok) return may
    const read = readHistories(handed.text)
    if (!read.ok) return refused(...read.refusals.map(refusal => ({ ...refusal, field: 'file' })))
    const { histories, unread } = read.value
    if (histories.length > MOST_AT_ONCE) {
      const says = `The file has ${histories.length} histories. Hand in up to ${MOST_AT_ONCE} at once.`
      return refused({ reason: 'too-many', says, field: 'file' })
    }
    const name = handed.name.trim().slice(0, 200) || 'Histories'
    const judged = judgeHistories(tx.context.pack, histories, tx.today)
    const { record } = await keep<ImportedHistories>(tx, {
      kind: 'imported-histories',
      reference: `histories-${await nextNumber(tx, 'imported-histories')}`,
      title: name,
      state: 'to-review',
      classification: tx.edition.classification.unmarked,
      // What a register tells is the secretariat's to look at, before it is anybody's.
      readers: ['secretariat'],
      content: { name, judged, unread: unread.slice(0, MOST_AT_ONCE), entered: [], reason: null },
      verb: 'histories-received',
    })
    return granted(record.reference)
  })
}
