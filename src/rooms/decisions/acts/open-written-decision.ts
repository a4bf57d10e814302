import { type Classification, mostSecret } from '../../../kit/classification.ts'
import { deadlineOf } from '../../../kit/deadline.ts'
import { compareInstants, endOfDay, formatInstant, isInstant } from '../../../kit/instant.ts'
import { type Body } from '../../../kit/pack/body.ts'
import { runningClock } from '../../../kit/pack/clock.ts'
import { findBodyClock } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { personGroup } from '../../../shell/ledger/audience.ts'
import { link, nextNumber, notify } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { listSeats } from '../../bodies/door.ts'
import { classLetter, usualClass } from '../numbering.ts'
import { cutAtWord } from '../sentence.ts'
import { electorOf } from '../voter.ts'
import { checkWording } from '../wording.ts'
import { writtenRuleOf } from '../written-count.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { type TakenEffect, takeEffects } from '../store-effects.ts'
import { checkRuns } from '../store-written.ts'

export type NewWrittenDecision = Readonly<{
  /** The key of the body. */
  body: string
  /** What is asked: a sentence or a title. */
  question: string
  verb: string
  /** What follows the verb in the minutes if it is carried; the question if absent. */
  text?: string | undefined
  /** The identifier of the record that it is about. */
  subject?: string | undefined
  outcome?: string | undefined
  date?: string | undefined
  reason?: string | undefined
  categories?: readonly string[] | undefined
  /** An instant; by the clock of the body if absent. */
  closesAt?: string | undefined
  /** As its subject, or as the decisions of the body usually are if it has none, if absent. */
  classification?: Classification | undefined
  /** Persons who have no part in it and do not see it. */
  exclude?: readonly string[] | undefined
}>

/** Puts a question to the seats of a body, to be answered in writing until it closes. */
export async function openWrittenDecision(
  context: ActContext,
  input: NewWrittenDecision,
): Promise<Verdict<Kept<WrittenDecision>>> {
  return await perform(context, async tx => {
    const body = findBody(tx, input.body)
    if (!body.ok) return body
    const possible = await checkRuns(tx, { edition: tx.edition, body: body.value })
    if (!possible.ok) return possible
    const text = input.text ?? input.question
    const wording = allOf(checkQuestion(input.question), checkWording(tx.edition, input.verb, text))
    if (!wording.ok) return wording
    const closing = closingOf(tx, body.value, input.closesAt)
    if (!closing.ok) return closing
    const effect = await takeSubject(tx, body.value, input)
    if (!effect.ok) return effect
    return await begin(tx, body.value, { ...input, text }, closing.value, effect.value)
  })
}

function findBody(tx: Transaction, key: string): Verdict<Body> {
  const body = tx.edition.bodies.find(known => known.key === key)
  if (body === undefined) {
    return refused({ reason: 'no-such-body', says: 'Choose the body that is to decide.', field: 'body' })
  }
  if (writtenRuleOf(body) !== undefined) return granted(body)
  const { clause } = body.writtenDecisions
  return refused({
    reason: 'not-in-writing',
    says: `By the rules in force ${body.inSentence} does not decide in writing. Put the matter to its next meeting.`,
    field: 'body',
    ...(clause === undefined ? {} : { clause }),
  })
}

function checkQuestion(question: string): Verdict {
  return require(question.trim() !== '', { reason: 'question-missing', says: 'Say what is asked.', field: 'question' })
}

type Closing = Readonly<{ at: string; explanation: string }>

function closingOf(tx: Transaction, body: Body, given: string | undefined): Verdict<Closing> {
  if (given !== undefined) {
    const isLater = isInstant(given) && compareInstants(tx.at, given) < 0
    return isLater
      ? granted({ at: given, explanation: `It closes on ${formatInstant(given)}, as whoever put the question chose.` })
      : refused({
          reason: 'closes-too-soon',
          says: 'Choose a moment later than now for it to close.',
          field: 'closesAt',
        })
  }
  const clock = findBodyClock(tx.edition, body, 'writtenDecisionCloses')
  if (clock === undefined) {
    return refused({
      reason: 'no-clock',
      says: `The rules do not say when a question to ${body.inSentence} closes. Choose a moment.`,
      field: 'closesAt',
    })
  }
  const deadline = deadlineOf(runningClock(clock, tx.context.pack.code), tx.today, tx.context.calendar)
  return granted({ at: deadline.instant ?? endOfDay(deadline.date), explanation: deadline.explanation })
}

async function takeSubject(
  tx: Transaction,
  body: Body,
  { subject, outcome, date, reason, categories, classification }: NewWrittenDecision,
): Promise<Verdict<TakenEffect | undefined>> {
  if (subject === undefined) return granted(undefined)
  // As secret as its subject at least, so that what it does there can be read by all who see that it was done.
  const own = { classification: classification ?? 'white' }
  const effects = await takeEffects(tx, [{ subject, outcome, date, reason, categories }], own)
  if (!effects.ok) return effects
  const [effect] = effects.value
  const isOpenEnough =
    effect === undefined || mostSecret([effect.record.record.classification, own.classification]) === own.classification
  return classification === undefined || isOpenEnough
    ? granted(effect)
    : refused({
        reason: 'subject-more-secret',
        says: `Fewer people may read what this is about. Give it the same class, or put the question without naming it to ${body.inSentence}.`,
        field: 'classification',
      })
}

async function begin(
  tx: Transaction,
  body: Body,
  input: NewWrittenDecision & Readonly<{ text: string }>,
  closing: Closing,
  effect: TakenEffect | undefined,
): Promise<Verdict<Kept<WrittenDecision>>> {
  const excluded = input.exclude ?? []
  const seats = (await listSeats(tx, body.key, tx.today)).filter(({ member }) => member !== null)
  const electorate = seats.map(seat => electorOf(seat, excluded))
  if (!electorate.some(({ votes }) => votes === 1)) {
    return refused({
      reason: 'nobody-to-ask',
      says: `Nobody sits on ${body.inSentence} with a vote. Appoint its members first.`,
      field: 'body',
    })
  }
  const usual = usualClass(tx.edition, body.key)
  const classification = input.classification ?? effect?.record.record.classification ?? usual
  const letter = classLetter(usual, classification)
  const number = await nextNumber(tx, `written-decision:${body.key}${letter}`)
  const ballot = await keep<WrittenDecision>(tx, {
    kind: 'written-decision',
    reference: `${body.series}W${number}${letter}`,
    title: cutAtWord(input.question.trim().replaceAll(/\s+/g, ' '), 160),
    state: 'open',
    classification,
    content: { ...contentOf(tx, body, input, closing, effect), electorate },
    body: body.key,
    onDate: tx.today,
    excluded: excluded.map(personGroup),
    words: `${input.question} ${input.text}`,
    verb: 'written-decision-opened',
  })
  if (effect !== undefined) await link(tx, ballot.record.id, effect.subject, 'about')
  await notify(
    tx,
    ballot.record.id,
    electorate.flatMap(({ votes, member }) => (votes === 0 ? [] : (member ?? []))),
    'written-decision-opened',
  )
  return granted(ballot)
}

function contentOf(
  tx: Transaction,
  body: Body,
  input: NewWrittenDecision & Readonly<{ text: string }>,
  closing: Closing,
  effect: TakenEffect | undefined,
): Omit<WrittenDecision, 'electorate'> {
  return {
    body: body.key,
    question: input.question.trim(),
    verb: input.verb,
    text: input.text.trim(),
    subject: effect?.subject ?? null,
    outcome: effect?.does?.key ?? null,
    outcomeDate: input.date ?? null,
    outcomeReason: input.reason ?? null,
    outcomeCategories: input.categories,
    outcomeRefused: null,
    opensAt: tx.at,
    closesAt: closing.at,
    closing: closing.explanation,
    result: null,
    closedAt: null,
    withdrawnFor: null,
    remindedAt: [],
    reportedTo: null,
  }
}
