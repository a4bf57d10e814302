import type { Checkpoint } from '../../../kit/proof/checkpoint.ts'
import { allOf, granted, type Refusal, refused, type Verdict } from '../../../kit/verdict.ts'
import { audienceOf } from '../../../shell/ledger/audience.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { enterPerson } from '../../people/door.ts'
import { checkReview } from '../imports/check-review.ts'
import type { ImportedMinutes } from '../imports/imported.ts'
import { isKept, type ReviewAttendee } from '../imports/review.ts'
import { personsByName } from '../store-imports.ts'
import { checkActions } from './check-actions.ts'
import { publishTakenOver } from './publish-taken-over.ts'
import { type AskedOfImport, type ImportInHand, takeImport } from './take-import.ts'
import { takeOverItems } from './take-over-items.ts'
import { takeOverRoll } from './take-over-roll.ts'

export type Acceptance = AskedOfImport & Readonly<{ checkpoint: Checkpoint | undefined }>

/**
 * Accepts what was read in old minutes: the meeting with its items, what was said and decided, its actions, and the updates of earlier ones come on the
 * record, all or nothing. Persons who are not known yet are entered first. Answers the reference of the meeting.
 */
export async function acceptImport(context: ActContext, input: Acceptance): Promise<Verdict<string>> {
  const { request: _request, ...asking } = context
  const judged = await perform(asking, async tx => await judge(tx, input))
  // What was accepted before is answered as it was then.
  if (!judged.ok && !isOf(judged.refusals, 'not-in-this-state')) return judged
  const named = judged.ok ? judged.value : []
  const tried = judged.ok ? await perform(asking, async tx => await tryOut(tx, input)) : undefined
  if (tried?.ok === false && !isOf(tried.refusals, TRIED_OUT.reason)) return tried
  const persons = new Map<string, string>()
  for (const { attendee, person } of named) {
    const entered = person === undefined ? await enter(context, attendee) : granted(person)
    if (!entered.ok) return entered
    persons.set(attendee.key, entered.value)
  }
  return await perform(context, async tx => {
    const taken = await takeImport(tx, input)
    return taken.ok ? await carryOut(tx, taken.value, persons, input.checkpoint) : taken
  })
}

function isOf(refusals: readonly Refusal[], reason: string): boolean {
  return refusals.some(refusal => refusal.reason === reason)
}

/** Nobody is entered for minutes that cannot be taken over, so all of it is done once and undone. */
async function tryOut(tx: Transaction, input: Acceptance): Promise<Verdict<never>> {
  const taken = await takeImport(tx, input)
  const done = taken.ok ? await takeOverItems(tx, taken.value.review) : taken
  return done.ok ? refused(TRIED_OUT) : done
}

const TRIED_OUT: Refusal = { reason: 'tried-out', says: 'It can be taken over.' }

type Named = Readonly<{ attendee: ReviewAttendee; person: string | undefined }>

/** Is all of it complete, and who of those whom it names is known? */
async function judge(tx: Transaction, input: Acceptance): Promise<Verdict<readonly Named[]>> {
  const taken = await takeImport(tx, input)
  if (!taken.ok) return taken
  const { review } = taken.value
  const possible = allOf(checkReview(review, tx.edition, tx.today), await checkActions(tx, review))
  if (!possible.ok) return possible
  const known = await personsByName(tx)
  const named = review.attendance.filter(isKept)
  return granted(named.map(attendee => ({ attendee, person: known.get(attendee.name.trim().toLowerCase()) })))
}

async function enter(context: ActContext, { key, name }: ReviewAttendee): Promise<Verdict<string>> {
  const { request } = context
  const own = request === undefined ? context : { ...context, request: { ...request, key: `${request.key}:${key}` } }
  return await enterPerson(own, { name: name.trim(), email: null, functions: [], party: null, organisation: null })
}

async function carryOut(
  tx: Transaction,
  { kept, review }: ImportInHand,
  persons: ReadonlyMap<string, string>,
  checkpoint: Checkpoint | undefined,
): Promise<Verdict<string>> {
  const possible = checkReview(review, tx.edition, tx.today)
  if (!possible.ok) return possible
  const meeting = await takeOverItems(tx, review)
  if (!meeting.ok) return meeting
  const { reference, id, body } = meeting.value.record
  await takeOverRoll(tx, meeting.value, review, persons)
  const { classification } = review
  await publishTakenOver(tx, { meeting: reference, classification, source: kept.content.name, checkpoint })
  const accepted = await change<ImportedMinutes>(tx, kept, {
    verb: 'import-accepted',
    state: 'accepted',
    content: { ...kept.content, meeting: reference },
    readers: audienceOf(tx.edition.classification, classification, { body }),
    authority: reference,
  })
  await link(tx, accepted.record.id, id, 'source-of')
  return granted(reference)
}
