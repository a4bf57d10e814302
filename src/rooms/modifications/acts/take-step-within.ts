import { isCalendarDate } from '../../../kit/calendar-date.ts'
import type { ModificationProcess } from '../../../kit/pack/modification-process.ts'
import type { ProcessStep } from '../../../kit/pack/modification-step.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Party } from '../../parties/door.ts'
import { isTakenWithConsultation } from '../consulted.ts'
import { findStep } from '../lifecycle.ts'
import type { Modification, Proposer } from '../modification.ts'
import { checkCategories, isCategorised, returnReasonsOf } from '../outcomes.ts'
import { withCategories } from '../returned.ts'
import { bodyNamed, checkMayTake, rolesTo } from '../roles.ts'
import type { StepInputs } from '../step-input.ts'
import { raiserNamed } from '../store-raiser.ts'
import { authorityOf } from '../store-authority.ts'
import { actingIn, aroundIn, editionFollowed, standingOf } from '../store-standing.ts'
import { checkIsParty, checkMayPropose, takePartySpokenFor } from '../store-proposing-party.ts'
import { settleWindow, stepFrom } from '../store-taken.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type NewStep = Readonly<{
  modification: string
  /** As the process calls it: `send-to-refinement`. */
  step: string
  given?: StepInputs
  /** For which categories of reasons it returns a report. */
  categories?: readonly string[] | undefined
  /** The decision on which it rests. */
  authority?: string | undefined
  /** The day from which it holds; today if absent. */
  on?: string | undefined
  /** Why it is taken although something is lacking. */
  override?: string | undefined
  /** The party for which the person speaks who acts. */
  speaksFor?: string | null | undefined
  version?: number | undefined
}>

/** Takes the next step of a modification, as the process that it follows provides. */
export async function takeStepWithin(tx: Transaction, input: NewStep): Promise<Verdict<Kept<Modification>>> {
  const party = await takePartySpokenFor(tx, input.speaksFor)
  const taken = await takeModification(tx, input.modification)
  if (taken === undefined) return refused(noSuchModification())
  const current = checkVersion(taken.record, input.version)
  if (!current.ok) return current
  const kept = await settleWindow(tx, taken)
  const edition = editionFollowed(tx.context.pack, kept)
  const standing = await standingOf(aroundIn(tx), kept)
  const found = findStep(standing, input.step)
  if (!found.ok) return found
  const { step } = found.value
  const roles = rolesTo(edition, actingIn(tx, input.speaksFor), kept.content)
  const may = allOf(
    checkMayTake(edition, step, roles),
    isTakenAsParty(step, roles) ? checkIsParty(tx, party) : granted(),
    isAdoption(step) ? checkMayPropose(tx, party) : granted(),
    checkOverride(edition.modificationProcess, input.override, roles),
    checkDay(input.on, kept.content, tx.today),
    checkRaiser(input.given),
    require(!isTakenWithConsultation(edition.modificationProcess, step.key), {
      reason: 'issue-the-consultation',
      says: `“${step.says}” is done by issuing the consultation. Issue it on this page, under Consultations.`,
    }),
  )
  if (!may.ok) return may
  const { override, categories } = input
  const given = givenBy(step, input, party)
  const counted = isCategorised(step)
    ? checkCategories(returnReasonsOf(edition), step.says, { categories, ...given })
    : granted()
  if (!counted.ok) return counted
  const authority = await authorityOf(tx, edition, step, kept.content, input.authority ?? '')
  if (!authority.ok) return authority
  const raiser = given.raiser === undefined ? undefined : await raiserNamed(tx, edition, given.raiser)
  const proposer = newProposer(edition, given, party)
  const told = { on: input.on ?? tx.today, authority: authority.value, proposer, raiser }
  const merged = await mergedInto(tx, kept, given.into)
  if (!merged.ok) return merged
  const content = isCategorised(step)
    ? withCategories(kept.content, { step: step.key, on: told.on, categories })
    : kept.content
  const asked = { step: step.key, given, told, override }
  const stepped = await stepFrom(tx, { record: kept.record, content }, { ...standing, modification: content }, asked)
  if (stepped.ok && merged.value !== undefined) await link(tx, kept.record.id, merged.value, 'merged-into')
  return stepped
}

/** An alternative is somebody's: a party's, a member's, the group's. */
function checkRaiser({ alternative = '', raiser = '' }: StepInputs = {}): Verdict {
  return require(alternative.trim() === '' || raiser.trim() !== '', {
    reason: 'raiser-missing',
    says: 'Say who puts the alternative forward: a party, somebody by role and organisation, or the group.',
    field: 'raiser',
  })
}

function checkOverride({ overrides }: ModificationProcess, why: string | undefined, roles: readonly string[]): Verdict {
  if (why === undefined) return granted()
  return allOf(
    require(overrides.by.some(role => roles.includes(role)), {
      reason: 'may-not-override',
      says: 'You may not take a step that still lacks something. Wait until it is there, or ask who may.',
      field: 'override',
    }),
    require(why.trim() !== '', {
      reason: 'override-without-reason',
      says: 'Say why it is taken although something is lacking. It stays visible for ever.',
      field: 'override',
    }),
  )
}

function checkDay(on: string | undefined, { taken }: Modification, today: string): Verdict {
  if (on === undefined) return granted()
  const last = taken.at(-1)?.on ?? ''
  return require(isCalendarDate(on) && on <= today && on >= last, {
    reason: 'not-such-a-day',
    says: `Give a day that has come${last === '' ? '' : `, and not before ${last}, the day of its last step`}.`,
    field: 'on',
  })
}

/** May the step be taken only because the person speaks for a party? */
function isTakenAsParty({ by }: ProcessStep, roles: readonly string[]): boolean {
  return !by.some(role => role !== 'party' && roles.includes(role))
}

/** Does the step bring a new proposer? */
function isAdoption({ asks = [], mayGive = [] }: ProcessStep): boolean {
  return [...asks, ...mayGive].includes('proposer')
}

/** Whoever adopts it for a party makes that party its proposer; whoever keeps the register says who it is. */
function givenBy(step: ProcessStep, { given = {} }: NewStep, party: Kept<Party> | undefined): StepInputs {
  return isAdoption(step) && party !== undefined ? { ...given, proposer: party.content.name } : given
}

function newProposer(edition: Edition, given: StepInputs, party: Kept<Party> | undefined): Proposer | undefined {
  const words = given.proposer?.trim()
  if (words === undefined || words === '') return undefined
  return { words, party: party?.record.id ?? null, isRegulator: false, body: bodyNamed(edition, words) }
}

async function mergedInto(
  tx: Transaction,
  { record }: Kept<Modification>,
  into: string | undefined,
): Promise<Verdict<string | undefined>> {
  if (into === undefined || into === '') return granted(undefined)
  const other = await takeModification(tx, into)
  if (other !== undefined && other.record.id !== record.id) return granted(other.record.id)
  const says = `“${into.slice(0, 40)}” is not the reference of another one. Give the reference of the one that it goes into.`
  return refused({ reason: 'no-such-modification', says, field: 'into' })
}
