import type { Classification } from '../../../kit/classification.ts'
import { type Facts, type Subject, titleOf } from '../../../kit/subject.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takenBefore, type ToldStep } from '../earlier.ts'
import { blankModification, type ImplementationDate, type Modification, type Proposer } from '../modification.ts'
import { numberOf, referencesOf, SERIES } from '../numbering.ts'
import { continueSeries } from '../store-numbering.ts'
import { aroundIn, standingOf } from '../store-standing.ts'
import { isReferenceFree, saveListing } from '../store.ts'
import { windowOf } from '../window.ts'

/** A modification that was begun before the record was kept here, in the state in which it is now. */
export type EarlierModification = Readonly<{
  reference: string
  title: string | null
  state: string
  classification?: Classification | undefined
  formerTitles?: readonly string[] | undefined
  body?: string | undefined
  facts?: Facts | undefined
  history?: Subject['history'] | undefined
  path?: string | undefined
  recommendedPath?: string | undefined
  urgency?: string | undefined
  proposer?: Proposer | undefined
  raisedOn?: string | undefined
  summary?: string | undefined
  categories?: readonly string[] | undefined
  implementation?: readonly Pick<ImplementationDate, 'on' | 'reason' | 'setOn'>[] | undefined
  /** Guards that are known to hold. */
  evidence?: readonly string[] | undefined
  taken?: readonly ToldStep[] | undefined
}>

/** Takes over a modification with the reference that it had; the series goes on after it. */
export async function enterModification(
  context: ActContext,
  input: EarlierModification,
): Promise<Verdict<Kept<Modification>>> {
  return await perform(context, async tx => {
    const { reference, state } = input
    const { states } = tx.edition.modificationProcess
    if (!states.some(({ key }) => key === state)) {
      const says = `There is no state “${state.slice(0, 40)}”. Choose one of ${states.map(({ key }) => key).join(', ')}.`
      return refused({ reason: 'no-such-state', says, field: 'state' })
    }
    const number = numberOf(tx.edition, reference)
    if (number === undefined) {
      const says = `“${reference.slice(0, 40)}” is not the reference of one of this code. Write it like ${tx.edition.references.modification}.`
      return refused({ reason: 'not-a-reference', says, field: 'reference' })
    }
    for (const one of new Set([reference, ...referencesOf(tx.edition, number)])) {
      if (await isReferenceFree(tx, one)) continue
      return refused({ reason: 'exists', says: `${one} has been entered already.`, field: 'reference' })
    }
    await continueSeries(tx, SERIES, number)
    return granted(await keepEarlier(tx, input))
  })
}

async function keepEarlier(tx: Transaction, input: EarlierModification): Promise<Kept<Modification>> {
  const { reference, state, classification = 'white' } = input
  const content = contentOf(tx, input)
  const kept = await keep<Modification>(tx, {
    kind: 'modification',
    reference,
    title: titleOf(content, reference),
    state,
    classification,
    body: input.body,
    content: { ...content, window: await windowNow(tx, content, state) },
    verb: 'modification-entered',
    words: [...content.formerTitles, content.summary].join(' '),
  })
  await saveListing(tx, kept)
  return kept
}

function contentOf(tx: Transaction, input: EarlierModification): Modification {
  const process = tx.edition.modificationProcess
  const ordinary = process.urgencies[0]?.key ?? 'ordinary'
  const shown = { on: tx.today, says: 'Known from before the record was kept here.', by: tx.actor.capacity }
  return {
    ...blankModification(tx.edition.from, input.urgency ?? ordinary, input.title),
    formerTitles: input.formerTitles ?? [],
    facts: input.facts ?? {},
    history: input.history ?? [],
    path: input.path ?? null,
    recommendedPath: input.recommendedPath ?? null,
    proposer: input.proposer ?? null,
    raisedOn: input.raisedOn ?? null,
    summary: input.summary ?? '',
    impacts: { ...blankModification('', '', null).impacts, categories: input.categories ?? [] },
    implementation: (input.implementation ?? []).map(date => ({ ...date, part: '', authority: null, before: null })),
    evidence: Object.fromEntries((input.evidence ?? []).map(guard => [guard, shown])),
    taken: takenBefore(process, input.path ?? null, input.taken ?? []),
  }
}

/** If it came to its state by a step that is known, the state has lasted since then. */
async function windowNow(tx: Transaction, content: Modification, state: string): Promise<Modification['window']> {
  const last = content.taken.at(-1)
  if (last === undefined || last.to !== state) return null
  const draft = { record: { edition: tx.edition.from, state }, content }
  const { process, around } = await standingOf(aroundIn(tx), draft)
  return windowOf(process, around.clocks, state, last.on, around.calendar)
}
