import { refused, require, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type Consultation, type ConsultationOpener, openConsultation } from '../consultations/door.ts'
import { consultationsDuring } from './consulted.ts'
import type { Modification } from './modification.ts'
import { asModification, noSuchModification, takeModification } from './store.ts'
import { editionFollowed } from './store-standing.ts'
import { settleWindow, stepOn } from './store-taken.ts'

export type AskedConsultation = Readonly<{
  kind: string
  purpose: string
  questions: readonly string[]
  until: string
}>

/** A draft on a modification is opened as any consultation on it is issued: where it is held, and not elsewhere. */
export const OPENER: ConsultationOpener = {
  kind: 'modification',
  open: async (tx, { record, content }) => {
    const subject = record.parent === null ? undefined : await take<unknown>(tx, { id: record.parent })
    return subject === undefined ? refused(noSuchModification()) : await issueOn(tx, asModification(subject), content)
  },
}

/** Issues a consultation on a modification that this transaction has taken: on the original and each alternative, against the objectives of the code. */
export async function issueOn(
  tx: Transaction,
  taken: Kept<Modification>,
  { kind, purpose, questions, until }: AskedConsultation,
): Promise<Verdict<Kept<Consultation>>> {
  const kept = await settleWindow(tx, taken)
  const edition = editionFollowed(tx.context.pack, kept)
  const process = edition.modificationProcess
  const rule = consultationsDuring(process, kept.record.state).find(one => one.kind === kind)
  const may = require(rule !== undefined, {
    reason: 'not-held-now',
    says: 'No such consultation is held on it where it stands now. Choose one that the page offers.',
    field: 'kind',
  })
  if (!may.ok || rule === undefined) return may.ok ? refused() : may
  const { solutions, taken: steps, title, summary } = kept.content
  const opened = await openConsultation(tx, {
    about: kept.record,
    title,
    // The step that it is issued by is one of those before it.
    stepsBefore: steps.length + (rule.step === undefined ? 0 : 1),
    edition,
    kind,
    purpose: purpose.trim() || summary,
    questions,
    solutions,
    objectives: process.objectives.map(({ key, title: objective }) => ({ key, title: objective })),
    until,
  })
  if (!opened.ok || rule.step === undefined) return opened
  const now = await takeModification(tx, kept.record.reference)
  if (now === undefined) return refused(noSuchModification())
  const told = { on: tx.today, authority: opened.value.record.reference }
  const stepped = await stepOn(tx, now, { step: rule.step, given: {}, told })
  return stepped.ok ? opened : stepped
}
