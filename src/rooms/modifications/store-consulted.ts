import type { Edition } from '../../kit/pack/pack.ts'
import type { Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { change } from '../../shell/ledger/keep-record.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { type Consultation, consultationsFrom, consultationsOn, titleOfKind } from '../consultations/door.ts'
import type { Read } from '../meetings/door.ts'
import { checkHeld, type HeldConsultation } from './consulted.ts'
import type { Modification } from './modification.ts'
import { asModification } from './store.ts'

/** What the consultations on a modification say of the guards that rest on them. */
export async function consultedAnswers(
  read: Read,
  { record, content }: Readonly<{ record: SpineRecord; content: Modification }>,
  edition: Edition,
): Promise<ReadonlyMap<string, Verdict>> {
  const rules = edition.modificationProcess.consultations ?? []
  if (rules.length === 0) return new Map()
  const [rows = []] = await read(consultationsOn(record.code, record.id))
  const held = consultationsFrom(rows).map(heldOf)
  return new Map(
    rules.flatMap(rule => {
      const title = titleOfKind(edition, rule.kind)
      const judge = (wants: 'closed' | 'collated') => checkHeld(rule, title, held, content, wants)
      const closed = [rule.closed, judge('closed')] as const
      return rule.collated === undefined ? [closed] : [closed, [rule.collated, judge('collated')] as const]
    }),
  )
}

function heldOf({ record, content }: Kept<Consultation>): HeldConsultation {
  return {
    reference: record.reference,
    kind: content.kind,
    state: record.state,
    stepsBefore: content.stepsBefore,
  }
}

/** A modification notes how far the consultation on it has come: its page and the register say what happens next. */
export async function noteConsultation(tx: Transaction, { record, content }: Kept<Consultation>): Promise<void> {
  if (record.parent === null || content.about.kind !== 'modification') return
  const subject = await take<unknown>(tx, { id: record.parent })
  if (subject === undefined) return
  const kept = asModification(subject)
  const { reference, state } = record
  const { closes } = content.window
  const consultation = { reference, kind: content.kind, state, closesAt: closes, closesOn: dateIn(LONDON, closes) }
  await change(tx, kept, { verb: 'consultation-noted', content: { ...kept.content, consultation } })
}
