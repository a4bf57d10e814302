import type { Edition } from '../../../kit/pack/pack.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { titleOf } from '../../../kit/subject.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { link, nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { isWithout, type Party } from '../../parties/door.ts'
import { checkDescription, type Description } from '../description.ts'
import { blankModification, type Modification, wordsOf } from '../modification.ts'
import { referenceIn, referencesOf, SERIES } from '../numbering.ts'
import { bodyNamed, checkMayTake, rolesTo } from '../roles.ts'
import { actingIn } from '../store-standing.ts'
import { isReferenceFree, saveListing, takeModification } from '../store.ts'

export type NewModification = Description &
  Readonly<{
    title: string
    /** Who proposes it, in words: a party, a body, the regulator. */
    proposer: string
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
  const may = allOf(
    checkMayTake(edition, step, rolesTo(edition, actingIn(tx, input.speaksFor), undefined)),
    checkDescription(edition, input),
    ...checkChoices(edition, input),
    await checkRights(tx, input.speaksFor),
  )
  if (!may.ok) return may
  const parent = await splitFrom(tx, input.splitFrom)
  if (!parent.ok) return parent
  const taken = { step: step.key, says: step.told, from: null, to: process.initial, on: tx.today, authority: null }
  const begun = { ...taken, reason: null, clause: step.clause ?? null, overridden: [], source: 'here' as const }
  const content = { ...contentOf(tx, input), taken: [begun] }
  const kept = await keepNew(tx, process.initial, content)
  if (parent.value !== undefined) await link(tx, kept.record.id, parent.value, 'split-from')
  return granted(kept)
}

/** A party whose rights are suspended proposes nothing, where its code says so. */
async function checkRights(tx: Transaction, party: string | null | undefined): Promise<Verdict> {
  const kept = party == null ? undefined : await take<Party>(tx, { id: party })
  const { suspension } = tx.edition.accession
  const clause = suspension === undefined ? undefined : citableClause(suspension)
  return require(kept === undefined || !isWithout(tx.edition, kept.record.state, 'modifications'), {
    reason: 'rights-suspended',
    says: `The rights of ${kept?.content.name ?? ''} are suspended. Until they are restored it proposes no ${tx.edition.words.modification}.`,
    ...(clause === undefined ? {} : { clause }),
  })
}

function checkChoices(edition: Edition, { title, proposer, recommendedPath, urgency }: NewModification): Verdict[] {
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

function contentOf(tx: Transaction, input: NewModification): Modification {
  const { edition, today } = tx
  const { summary, issue, solution, impacts, recommendedPath, urgency, isRegulator = false, speaksFor } = input
  const ordinary = edition.modificationProcess.urgencies[0]?.key ?? 'ordinary'
  const words = input.proposer.trim()
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
    proposer: { words, party: speaksFor ?? null, isRegulator, body: bodyNamed(edition, words) },
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
