import type { Classification } from '../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { keep } from '../ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../ledger/perform.ts'
import { take } from '../ledger/read-record.ts'
import type { SpineRecord } from '../ledger/record.ts'
import { type Facts, type Subject, titleOf } from '../../kit/subject.ts'

export type NewSubject = Readonly<{
  kind: string
  reference: string
  label?: string | null
  title: string | null
  formerTitles?: readonly string[]
  state: string
  classification: Classification
  body?: string
  /** The identifier of the party that it is about. */
  party?: string
  facts?: Facts
  history?: Subject['history']
}>

/** Enters a subject in its register. Who may do so, the room's own act asks. */
export async function enterSubject(
  context: ActContext,
  entry: NewSubject,
  verb: string,
): Promise<Verdict<SpineRecord>> {
  return await perform(context, async transaction => await keepSubject(transaction, entry, verb))
}

/** The same within an act. */
export async function keepSubject(
  transaction: Transaction,
  entry: NewSubject,
  verb: string,
): Promise<Verdict<SpineRecord>> {
  const { kind, reference } = entry
  if ((await take(transaction, { kind, reference })) !== undefined) {
    const says = `${reference} is in the register already. Choose another reference.`
    return refused({ reason: 'reference-taken', says, field: 'reference' })
  }
  const content: Subject = {
    label: entry.label ?? null,
    title: entry.title,
    formerTitles: entry.formerTitles ?? [],
    facts: entry.facts ?? {},
    history: entry.history ?? [],
    rulings: [],
  }
  const { record } = await keep(transaction, {
    kind,
    reference,
    title: titleOf(content, reference),
    state: entry.state,
    classification: entry.classification,
    body: entry.body,
    party: entry.party,
    content,
    verb,
    words: [...content.formerTitles, ...Object.values(content.facts).flat().map(String)].join(' '),
  })
  return granted(record)
}
