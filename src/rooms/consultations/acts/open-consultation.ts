import type { Edition } from '../../../kit/pack/pack.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { type Closing, closingOf } from '../closing.ts'
import type { Named } from '../asked.ts'
import type { Consultation } from '../consultation.ts'
import { findKind } from '../kinds.ts'
import { CONSULTATION, countingIn, listConsultations } from '../store.ts'
import { stepped } from '../store-offerings.ts'
import { checkMay } from '../store-taken.ts'

export type NewConsultation = Readonly<{
  about: SpineRecord
  /** What it is about, as its title is known; null if it has none. */
  title: string | null
  stepsBefore: number
  edition: Edition
  kind: string
  purpose: string
  /** Further questions, besides those of the kind. */
  questions?: readonly string[] | undefined
  solutions: readonly Named[]
  objectives: readonly Named[]
  /** The day on which it closes, if it is not that of the clock. */
  until?: string | undefined
}>

/** Issues a consultation on something that the transaction has taken. It is open from this instant. */
export async function openConsultation(tx: Transaction, asked: NewConsultation): Promise<Verdict<Kept<Consultation>>> {
  const { about, edition } = asked
  const kind = findKind(edition, asked.kind)
  const row = getLifecycle(edition, 'consultation').rows.find(({ act }) => act === 'open-consultation')
  if (kind === undefined || row === undefined)
    return refused({
      reason: 'not-provided',
      says: 'The rules that it follows have no such consultation.',
      field: 'kind',
    })
  const earlier = await listConsultations(tx, about.id)
  const closing = closingOf(countingIn(tx, edition), kind.clock, tx.today, asked.until ?? '')
  if (!closing.ok) return closing
  const may = allOf(
    checkMay(tx, edition, row),
    require(!earlier.some(({ record, content }) => content.kind === asked.kind && isRunning(record.state)), {
      reason: 'consultation-running',
      says: 'There is one already whose responses have not been collated. Finish that one first.',
    }),
    require(closing.value.closes > tx.at, {
      reason: 'closes-in-the-past',
      says: 'It would have closed already. Give a later day.',
      field: 'until',
    }),
  )
  if (!may.ok) return may
  const number = earlier.filter(({ content }) => content.kind === asked.kind).length + 1
  const consultation = await keep<Consultation>(tx, {
    kind: CONSULTATION,
    reference: `${about.reference}/${kind.abbreviation}${number}`,
    title: `${kind.title} on ${about.reference}`,
    state: row.to,
    classification: about.classification,
    content: contentOf(tx, asked, kind, closing.value),
    parent: about.id,
    body: about.body ?? undefined,
    edition: edition.from,
    verb: 'consultation-opened',
    words: asked.purpose,
  })
  await stepped(tx, consultation)
  return granted(consultation)
}

function isRunning(state: string): boolean {
  return state === 'open' || state === 'closed'
}

function contentOf(
  tx: Transaction,
  { about, title, stepsBefore, purpose, questions = [], solutions, objectives }: NewConsultation,
  kind: NonNullable<ReturnType<typeof findKind>>,
  { closes, explained }: Closing,
): Consultation {
  const further = questions.map((text, n) => {
    return { key: `further-${n + 1}`, text, option: 'text', mayBeConfidential: true } as const
  })
  return {
    kind: kind.key,
    about: { kind: about.kind, reference: about.reference, title },
    stepsBefore,
    purpose,
    audience: kind.audience,
    questions: [...kind.questions, ...further],
    solutions: solutions.length === 0 ? [{ key: 'original', title: 'Original' }] : solutions,
    objectives,
    window: { opens: tx.at, closes },
    openedOn: tx.today,
    explained,
    extensions: [],
    withdrawnBecause: null,
    summary: '',
    tally: null,
  }
}
