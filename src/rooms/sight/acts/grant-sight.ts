import { compareClassifications } from '../../../kit/classification.ts'
import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import { allOf, granted, refused, type Refusal, require, type Verdict } from '../../../kit/verdict.ts'
import { audienceOf, grantedGroup } from '../../../shell/ledger/audience.ts'
import { listBelow } from '../../../shell/ledger/below-record.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { checkGrant, conditionFor, type Grant } from '../grant.ts'
import { isLetIn, saveGranted } from '../store.ts'
import { checkBy, keepersOf } from '../store-keepers.ts'
import { classedKind } from '../store-offerings.ts'

export type AskedGrant = Readonly<{
  /** The identifier of the record. */
  record: string
  person: string
  reason: string
  until: string
  /** Is what hangs below it and goes with it opened too, as far as it is no more secret? */
  isWhole: boolean
}>

/** What the person is who is to be let in: groups, and whether the record is open to that person already. */
export type Standing = Readonly<{ isIn: (group: string) => boolean; sees: (record: SpineRecord) => boolean }>

/**
 * Lets somebody in to a record until a day, whom its class lets in by grant or by invitation. Of what needs a declaration, the person sees
 * nothing before signing it. Answers the identifier of the grant.
 */
export async function grantSight(
  context: ActContext,
  asked: AskedGrant,
  standing: Standing | undefined,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await take<unknown>(tx, { id: asked.record })
    if (taken === undefined) return refused(GONE)
    if (standing === undefined) return refused(NOBODY)
    const { record } = taken
    const handling = editionOf(tx, record).classification
    const { body, classification } = record
    const isIn = (who: string) => standing.isIn(who) || (body !== null && standing.isIn(`${who}:${body}`))
    const condition = conditionFor(handling, classification, isIn)
    const checked = allOf(
      await checkBy(tx, record, handling.granting),
      checkGrant(handling, { ...asked, classification, condition }, tx.today),
      require(!standing.sees(record), SEES_ALREADY),
      require(!(await isLetIn(tx, { person: asked.person, record: record.id })), LET_IN_ALREADY),
    )
    if (!checked.ok) return checked
    if (condition === undefined) return refused(GONE)
    return granted(await letIn(tx, taken, asked, condition))
  })
}

async function letIn(
  tx: Transaction,
  { record }: Kept<unknown>,
  { person, reason, until, isWhole }: AskedGrant,
  condition: Grant['condition'],
): Promise<string> {
  const covers = await coveredBy(tx, record, isWhole)
  for (const kept of covers) await open(tx, kept, record.id)
  const id = newIdentifier(millisecondsOf(tx.at))
  const handling = editionOf(tx, record).classification
  const { classification, body } = record
  await keep<Grant>(tx, {
    id,
    verb: 'grant-given',
    kind: 'grant',
    reference: id,
    title: 'Grant of sight',
    state: 'given',
    classification,
    content: {
      person,
      condition,
      reason: reason.trim(),
      from: tx.today,
      until,
      covers: covers.map(kept => kept.record.id),
      ended: null,
    },
    body: body ?? undefined,
    parent: record.id,
    onDate: until,
    edition: record.edition,
    readers: keepersOf(handling, record, classification),
  })
  await saveGranted(tx, { id, record, person, from: tx.today, until })
  await notify(tx, record.id, [person], 'sight-granted')
  return id
}

/** The record, and if asked what is below it and goes with it: only what is no more secret, and is for all readers of its class. */
async function coveredBy(tx: Transaction, record: SpineRecord, isWhole: boolean): Promise<readonly Kept<unknown>[]> {
  const own = await take<unknown>(tx, { id: record.id })
  if (own === undefined) return []
  if (!isWhole) return [own]
  const beside = (await classedKind(tx, record.kind)?.goesWith?.(tx, own)) ?? []
  const below: string[] = []
  for (const root of [record.id, ...beside]) below.push(...(await listBelow(tx, root)))
  const covered: Kept<unknown>[] = [own]
  for (const id of new Set([...beside, ...below])) {
    const kept = await take<unknown>(tx, { id })
    if (kept !== undefined && (await isForItsClass(tx, kept.record, record))) covered.push(kept)
  }
  return covered
}

async function isForItsClass(tx: Transaction, record: SpineRecord, root: SpineRecord): Promise<boolean> {
  if (compareClassifications(record.classification, root.classification) > 0) return false
  const ofClass = audienceOf(editionOf(tx, record).classification, record.classification, record)
  const keys = await tx.context.groups.keysOf(record.audience, tx.statements)
  return ofClass.length > 0 && ofClass.every(key => keys.includes(key))
}

async function open(tx: Transaction, kept: Kept<unknown>, root: string): Promise<void> {
  const { classes } = editionOf(tx, kept.record).classification
  const keys = await tx.context.groups.keysOf(kept.record.audience, tx.statements)
  const group = grantedGroup(root, classes[kept.record.classification].needsDeclaration)
  if (keys.includes('public') || keys.includes(group)) return
  const changed = await change<unknown>(tx, kept, { verb: 'sight-granted', readers: [...keys, group] })
  await classedKind(tx, kept.record.kind)?.follow?.(tx, changed)
}

const GONE: Refusal = { reason: 'no-such-record', says: 'There is no such record. Load the page again.' }
const NOBODY: Refusal = { reason: 'no-such-person', says: 'Choose the person from the list.', field: 'person' }
const SEES_ALREADY: Refusal = {
  reason: 'sees-already',
  says: 'This person sees it already, without a grant.',
  field: 'person',
}
const LET_IN_ALREADY: Refusal = {
  reason: 'let-in-already',
  says: 'This person has been let in already. End that grant first if it is to end on another day.',
  field: 'person',
}
