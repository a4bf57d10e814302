import { dateIn, LONDON } from '../../kit/instant.ts'
import { isEnded } from '../../kit/pack/modification-process.ts'
import { titleOf } from '../../kit/subject.ts'
import { allOf, granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import { change } from '../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { isVotedOn } from './ballot-rules.ts'
import { findStep, type PossibleStep, type Standing } from './lifecycle.ts'
import { type Modification, wordsOf } from './modification.ts'
import { hasEarlyReference, numberOf, referenceIn } from './numbering.ts'
import { checkDateSet, checkInputs, type StepInputs } from './step-input.ts'
import { afterStep, type StepTelling } from './step-taken.ts'
import { aroundIn, editionFollowed, standingOf } from './store-standing.ts'
import { setOpenBallotsAside } from './store-ballots.ts'
import { saveListing } from './store.ts'
import { hasClosed } from './window.ts'

export type AskedStep = Readonly<{
  step: string
  given: StepInputs
  told: StepTelling
  /** Why it is taken although something is lacking; only whoever may override has asked for this. */
  override?: string | undefined
}>

/** Takes a step of a modification that this transaction has taken: what lacks is refused, or overridden for all to see. */
export async function stepOn(
  tx: Transaction,
  kept: Kept<Modification>,
  { step, given, told, override }: AskedStep,
): Promise<Verdict<Kept<Modification>>> {
  const settled = await settleWindow(tx, kept)
  const standing = await standingOf(aroundIn(tx), settled)
  return await stepFrom(tx, settled, standing, { step, given, told, override })
}

/** The same, where it is known how it stands. */
export async function stepFrom(
  tx: Transaction,
  kept: Kept<Modification>,
  standing: Standing,
  { step, given, told, override }: AskedStep,
): Promise<Verdict<Kept<Modification>>> {
  const found = findStep(standing, step)
  if (!found.ok) return found
  const lacking = [...found.value.lacks, ...lackingGifts(standing, found.value, given)]
  if (lacking.length > 0 && override === undefined) return refused(...lacking.map(lack => worded(found.value, lack)))
  const inputs = allOf(
    checkInputs(standing.process, found.value.step, given),
    checkDateSet(standing.process, found.value.step, given, kept.content),
  )
  if (!inputs.ok) return inputs
  const telling = { ...told, overridden: lacking.map(({ says }) => says) }
  return granted(await saveStep(tx, kept, standing, found.value, given, telling, override))
}

/** A state that was to last until an instant that has passed has ended by itself, before anything else is asked. */
export async function settleWindow(tx: Transaction, kept: Kept<Modification>): Promise<Kept<Modification>> {
  const { window } = kept.content
  if (window === null || !hasClosed(window, tx.at)) return kept
  const standing = await standingOf(aroundIn(tx), kept)
  const found = findStep(standing, window.step)
  if (!found.ok) return kept
  const told = { on: dateIn(LONDON, window.closesAt), authority: null }
  return await saveStep(tx, kept, standing, found.value, {}, told, undefined)
}

/** A guard that the step itself can fulfil, and does not. */
function lackingGifts(
  { modification, process }: Standing,
  { step }: PossibleStep,
  given: StepInputs,
): readonly Refusal[] {
  const knowsPath = (given.path ?? modification.path ?? modification.recommendedPath) !== null
  const needsPath = step.guards?.includes('path-set') === true
  const needsDate = step.guards?.includes('implementation-date-set') === true
  const knowsDate = given['implementation-date'] !== undefined || modification.implementation.length > 0
  const paths = process.paths.map(({ title }) => title).join(', ')
  return [
    ...(needsPath && !knowsPath
      ? [{ reason: 'path-set', says: `It needs a path. Choose one of ${paths}.`, field: 'path' }]
      : []),
    ...(needsDate && !knowsDate
      ? [
          {
            reason: 'implementation-date-set',
            says: 'It needs an implementation date. Give one.',
            field: 'implementation-date',
          },
        ]
      : []),
  ]
}

function worded({ step }: PossibleStep, lack: Refusal): Refusal {
  return { ...lack, says: `“${step.says}” is not possible yet. ${lack.says}` }
}

async function saveStep(
  tx: Transaction,
  kept: Kept<Modification>,
  standing: Standing,
  possible: PossibleStep,
  given: StepInputs,
  told: StepTelling,
  override: string | undefined,
): Promise<Kept<Modification>> {
  const { state, content } = afterStep(standing, possible, given, told)
  const renumbered = renumber(tx, kept, state)
  const named = withAlias(content, kept.record.reference, renumbered)
  const isNamedAnew = renumbered !== kept.record.reference || content.title !== kept.content.title
  const saved = await change(tx, kept, {
    verb: possible.step.key,
    state,
    content: named,
    ...(isNamedAnew ? { title: titleOf(content, renumbered), reference: renumbered, words: wordsOf(named) } : {}),
    effectiveOn: told.on,
    ...(told.authority === null ? {} : { authority: told.authority }),
    input: {
      ...given,
      told: possible.step.told,
      ...(override === undefined ? {} : { override, lacking: told.overridden ?? [] }),
    },
  })
  await saveListing(tx, saved)
  const leavesTheVote = state !== kept.record.state && isVotedOn(standing.process, kept.record.state)
  if (leavesTheVote) await setOpenBallotsAside(tx, kept.record.id, possible.step.told)
  return saved
}

/**
 * What goes on from where it had its early reference gets the later one, with the same digits. What ends there keeps the early one, and nothing
 * goes back to it.
 */
function renumber(tx: Transaction, kept: Kept<Modification>, state: string): string {
  const edition = editionFollowed(tx.context.pack, kept)
  const { reference } = kept.record
  const number = numberOf(edition, reference)
  if (number === undefined || !hasEarlyReference(edition, reference)) return reference
  return isEnded(edition.modificationProcess, state) ? reference : referenceIn(edition, state, number)
}

export function withAlias(content: Modification, before: string, now: string): Modification {
  return before === now ? content : { ...content, aliases: [...new Set([...content.aliases, before])] }
}
