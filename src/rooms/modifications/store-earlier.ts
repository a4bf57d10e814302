import type { Edition } from '../../kit/pack/pack.ts'
import { titleOf } from '../../kit/subject.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { keep } from '../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type EarlierModification, takenBefore } from './earlier.ts'
import { blankModification, type Modification, wordsOf } from './modification.ts'
import { numberOf, referencesOf, SERIES } from './numbering.ts'
import { groupFor } from './store-group.ts'
import { continueSeries } from './store-numbering.ts'
import { aroundIn, standingOf } from './store-standing.ts'
import { isReferenceFree, saveListing } from './store.ts'
import { windowOf } from './window.ts'

/** Is the reference one of this code, and free? Then the series goes on after it. */
export async function checkFree(tx: Transaction, edition: Edition, reference: string): Promise<Verdict> {
  const number = numberOf(edition, reference)
  if (number === undefined) {
    const says = `“${reference.slice(0, 40)}” is not the reference of one of this code. Write it like ${edition.references.modification}.`
    return refused({ reason: 'not-a-reference', says, field: 'reference' })
  }
  for (const one of new Set([reference, ...referencesOf(edition, number)])) {
    if (await isReferenceFree(tx, one)) continue
    return refused({ reason: 'exists', says: `${one} has been entered already.`, field: 'reference' })
  }
  await continueSeries(tx, SERIES, number)
  return granted()
}

/** Keeps it under an edition, in the state in which it is now. */
export async function keepEarlier(
  tx: Transaction,
  edition: Edition,
  input: EarlierModification,
): Promise<Kept<Modification>> {
  const { reference, state, classification = 'white' } = input
  const content = await withGroup(tx, edition, reference, contentOf(tx, edition, input))
  const kept = await keep<Modification>(tx, {
    kind: 'modification',
    reference,
    title: titleOf(content, reference),
    state,
    classification,
    body: input.body,
    content: { ...content, window: await windowNow(tx, edition, content, state) },
    edition: edition.from,
    verb: 'modification-entered',
    words: wordsOf(content),
  })
  await saveListing(tx, kept)
  return kept
}

/** Who works on it gets a group of its own, with seats that are still to be filled. */
async function withGroup(tx: Transaction, edition: Edition, reference: string, content: Modification) {
  if (content.group === null) return content
  const body = await groupFor(tx, edition, reference, undefined)
  return body.ok ? { ...content, group: { ...content.group, body: body.value } } : content
}

function contentOf(tx: Transaction, edition: Edition, input: EarlierModification): Modification {
  const process = edition.modificationProcess
  const ordinary = process.urgencies[0]?.key ?? 'ordinary'
  const shown = { on: tx.today, says: 'Known from before the record was kept here.', by: tx.actor.capacity }
  return {
    ...blankModification(edition.from, input.urgency ?? ordinary, input.title),
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
    group:
      input.terms === undefined
        ? null
        : { terms: input.terms, questions: [], setOn: tx.today, authority: null, body: null },
    evidence: Object.fromEntries((input.evidence ?? []).map(guard => [guard, shown])),
    taken: takenBefore(process, input.path ?? null, input.taken ?? []),
  }
}

/** If it came to its state by a step that is known, the state has lasted since then. */
async function windowNow(
  tx: Transaction,
  edition: Edition,
  content: Modification,
  state: string,
): Promise<Modification['window']> {
  const last = content.taken.at(-1)
  if (last === undefined || last.to !== state) return null
  const draft = { record: { edition: edition.from, state }, content }
  const { process, around } = await standingOf(aroundIn(tx), draft)
  return windowOf(process, around.clocks, state, last.on, around.calendar)
}
