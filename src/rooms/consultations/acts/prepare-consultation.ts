import { getLifecycle, type Edition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { closingOf } from '../closing.ts'
import type { ConsultationDraft } from '../draft.ts'
import { findKind } from '../kinds.ts'
import { countingIn } from '../store.ts'
import { DRAFT, draftsFrom, waitingDrafts } from '../store-draft.ts'
import { checkMay } from '../store-taken.ts'

export type NewDraft = Readonly<{
  about: SpineRecord
  title: string | null
  edition: Edition
  kind: string
  purpose: string
  questions: readonly string[]
  until: string
}>

/** Prepares a consultation on something that the transaction has taken. Nobody but the secretariat sees it until it is opened. */
export async function prepareConsultation(tx: Transaction, asked: NewDraft): Promise<Verdict<Kept<ConsultationDraft>>> {
  const { about, edition, title, purpose, questions, until } = asked
  const kind = findKind(edition, asked.kind)
  const row = getLifecycle(edition, 'consultation').rows.find(({ act }) => act === 'prepare-consultation')
  if (kind === undefined || row === undefined) {
    const says = 'The rules that it follows have no such consultation.'
    return refused({ reason: 'not-provided', says, field: 'kind' })
  }
  const { rows } = await tx.statements.executeQuery(waitingDrafts(about.code, about.id).compile())
  const closing = closingOf(countingIn(tx, edition), kind.clock, tx.today, until)
  const may = allOf(
    checkMay(tx, edition, row),
    require(!draftsFrom(rows).some(({ content }) => content.kind === kind.key), {
      reason: 'drafted-already',
      says: 'There is a draft of it already. Write in that one.',
    }),
    closing.ok ? granted() : closing,
  )
  if (!may.ok) return may
  const number = await nextNumber(tx, `consultation-drafts:${about.id}`)
  return granted(
    await keep<ConsultationDraft>(tx, {
      kind: DRAFT,
      reference: `${about.reference}/CD${number}`,
      title: `Draft of the ${kind.title} on ${about.reference}`,
      state: row.to,
      classification: 'amber',
      readers: ['secretariat'],
      content: {
        kind: kind.key,
        about: { kind: about.kind, reference: about.reference, title },
        purpose,
        questions,
        until,
        opensAt: null,
        hindrance: null,
        openedAs: null,
      },
      parent: about.id,
      body: about.body ?? undefined,
      edition: edition.from,
      verb: 'consultation-prepared',
    }),
  )
}
