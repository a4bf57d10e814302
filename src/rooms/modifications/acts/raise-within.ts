import type { Edition } from '../../../kit/pack/pack.ts'
import { titleOf } from '../../../kit/subject.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { link, nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkDescription, type Description } from '../description.ts'
import { blankModification, type Modification, type Proposer, wordsOf } from '../modification.ts'
import { referenceIn, referencesOf, SERIES } from '../numbering.ts'
import { bodyNamed, checkMayTake, rolesTo } from '../roles.ts'
import { checkMayPropose, takePartySpokenFor } from '../store-proposing-party.ts'
import { actingIn } from '../store-standing.ts'
import { isReferenceFree, saveListing, takeModification } from '../store.ts'

export type NewModification = Description &
  Readonly<{
    title: string
    /** Who proposes it, in words: a party, a body, the regulator. Whoever acts for a party proposes it in the name of that one. */
    proposer?: string | undefined
    /** Does the regulator raise it, or direct that it be raised? */
    isRegulator?: boolean
    recommendedPath?: string | undefined
    urgency?: string | undefined
    /** The one of which this was a part. */
    splitFrom?: string | undefined
    speaksFor?: string | null | undefined
  }>

/** Raises a modification: it gets its number and stands in the register, at the beginning of the process in force today. */
export async function raiseWithin(tx: Transaction, input: NewModification): Promise<Verdict<Kept<Modification>>> {
  const { edition } = tx
  const process = edition.modificationProcess
  const step = process.steps.find(({ from }) => from.length === 0)
  if (step === undefined) {
    return refused({ reason: 'not-provided', says: 'The process in force has no step that begins it.' })
  }
  const party = await takePartySpokenFor(tx, input.speaksFor)
  const proposer = party?.content.name ?? (input.proposer ?? '').trim()
  const may = allOf(
    checkMayTake(edition, step, rolesTo(edition, actingIn(tx, input.speaksFor), undefined)),
    checkDescription(edition, input),
    ...checkChoices(edition, { ...input, proposer }),
    checkMayPropose(tx, party),
  )
  if (!may.ok) return may
  const parent = await splitFrom(tx, input.splitFrom)
  if (!parent.ok) return parent
  const taken = { step: step.key, says: step.told, from: null, to: process.initial, on: tx.today, authority: null }
  const begun = { ...taken, reason: null, clause: step.clause ?? null, overridden: [], source: 'here' as const }
  const from = { words: proposer, party: party?.record.id ?? null }
  const content = { ...contentOf(tx, input, from), taken: [begun] }
  const kept = await keepNew(tx, process.initial, content)
  if (parent.value !== undefined) await link(tx, kept.record.id, parent.value, 'split-from')
  return granted(kept)
}

function checkChoices(
  edition: Edition,
  { title, proposer, recommendedPath, urgency }: NewModification & Readonly<{ proposer: string }>,
): Verdict[] {
  const { paths, urgencies } = edition.modificationProcess
  const isKnown = (key: string | undefined, known: readonly Readonly<{ key: string }>[]): boolean =>
    key === undefined || key === '' || known.some(one => one.key === key)
  return [
    require(title.trim() !== '', { reason: 'title-missing', says: 'Give it a title.', field: 'title' }),
    require(proposer.trim() !== '', { reason: 'proposer-missing', says: 'Say who proposes it.', field: 'proposer' }),
    require(isKnown(recommendedPath, paths), {
      reason: 'no-such-path',
      says: `There is no such path. Choose one of ${paths.map(path => path.title).join(', ')}.`,
      field: 'recommendedPath',
    }),
    require(isKnown(urgency, urgencies), {
      reason: 'no-such-urgency',
      says: `There is no such urgency. Choose one of ${urgencies.map(one => one.title).join(', ')}.`,
      field: 'urgency',
    }),
  ]
}

async function splitFrom(tx: Transaction, reference: string | undefined): Promise<Verdict<string | undefined>> {
  if (reference === undefined || reference === '') return granted(undefined)
  const parent = await takeModification(tx, reference)
  if (parent !== undefined) return granted(parent.record.id)
  const says = `There is nothing under “${reference.slice(0, 40)}”. Give the reference of the one that this was a part of.`
  return refused({ reason: 'no-such-modification', says, field: 'splitFrom' })
}

function contentOf(tx: Transaction, input: NewModification, from: Pick<Proposer, 'words' | 'party'>): Modification {
  const { edition, today } = tx
  const { summary, issue, solution, impacts, recommendedPath, urgency, isRegulator = false } = input
  const ordinary = edition.modificationProcess.urgencies[0]?.key ?? 'ordinary'
  return {
    ...blankModification(
      edition.from,
      urgency === undefined || urgency === '' ? ordinary : urgency,
      input.title.trim(),
    ),
    summary,
    issue,
    solution,
    impacts,
    recommendedPath: recommendedPath === undefined || recommendedPath === '' ? null : recommendedPath,
    proposer: { ...from, isRegulator, body: bodyNamed(edition, from.words) },
    raisedOn: today,
  }
}

async function keepNew(tx: Transaction, state: string, content: Modification): Promise<Kept<Modification>> {
  const reference = await freeReference(tx, state)
  const kept = await keep<Modification>(tx, {
    kind: 'modification',
    reference,
    title: titleOf(content, reference),
    state,
    classification: 'white',
    content,
    verb: 'modification-raised',
    words: wordsOf(content),
  })
  await saveListing(tx, kept)
  return kept
}

/** The next number that nobody has, nor had under any pattern. */
async function freeReference(tx: Transaction, state: string): Promise<string> {
  for (;;) {
    const number = await nextNumber(tx, SERIES)
    let isFree = true
    for (const one of referencesOf(tx.edition, number)) isFree = isFree && (await isReferenceFree(tx, one))
    if (isFree) return referenceIn(tx.edition, state, number)
  }
}
