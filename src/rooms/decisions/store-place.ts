import { type Body } from '../../kit/pack/body.ts'
import { type Edition, getBody, getLifecycle } from '../../kit/pack/pack.ts'
import { checkActor } from '../../kit/pack/actor.ts'
import { checkStep } from '../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { bodyGroup, declaredGroup, personGroup } from '../../shell/ledger/audience.ts'
import { SYSTEM } from '../../shell/house.ts'
import { nextNumber } from '../../shell/ledger/beside-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import { rolesOn } from '../bodies/door.ts'
import { type Interest, type Meeting, type TakenItem, takeItem } from '../meetings/door.ts'
import { decisionReference, type NumberedBy, numberedPart } from './numbering.ts'

/** Where a decision or a discussion belongs: an item, or its confidential twin, of a meeting. */
export type Place = TakenItem &
  Readonly<{
    /** The record that it is a part of, and whose class it has. */
    parent: SpineRecord
    body: Body
    /** The edition that the meeting was called under. */
    edition: Edition
    papers: readonly string[]
    /** The persons who have withdrawn from the item, or from the whole meeting. */
    recused: readonly string[]
  }>

/** The place, with its meeting, locked until the transaction ends. */
export async function takePlace(tx: Transaction, id: string): Promise<Verdict<Place>> {
  const taken = await takeItem(tx, id)
  if (taken === undefined) {
    return refused({ reason: 'no-such-item', says: 'There is no such item. Open it from the agenda of its meeting.' })
  }
  const { meeting, item, twin, isTwin } = taken
  const own = isTwin && twin !== undefined ? twin : item
  const edition = editionOf(tx, meeting.record)
  return granted({
    ...taken,
    parent: own.record,
    body: getBody(edition, meeting.content.body),
    edition,
    papers: own.content.papers,
    recused: recusedFrom([...meeting.content.interests, ...item.content.recusals, ...(twin?.content.recusals ?? [])]),
  })
}

function recusedFrom(interests: readonly Interest[]): readonly string[] {
  return [...new Set(interests.filter(({ isRecused }) => isRecused).map(({ person }) => person))]
}

/** May the actor take this step of a decision's life, as the edition of the meeting has it? */
export async function checkStepOf(
  tx: Transaction,
  { edition, body }: Pick<Place, 'edition' | 'body'>,
  act: ActOf<'decision'>,
  state?: string,
): Promise<Verdict<Readonly<{ to: string; guards: readonly string[] }>>> {
  const lifecycle = getLifecycle(edition, 'decision')
  const begins = lifecycle.rows.find(row => row.act === act && row.from.length === 0)
  const step =
    state === undefined && begins !== undefined
      ? granted({ row: begins, to: begins.to })
      : checkStep(lifecycle, act, state ?? lifecycle.initial)
  if (!step.ok) return step
  const { row } = step.value
  const actor = tx.actor === SYSTEM ? granted() : checkActor(edition, row, await rolesOn(tx, body.key))
  return actor.ok ? granted({ to: step.value.to, guards: row.guards }) : actor
}

/** Those who prepare the record before it is shown to others: the secretariat and the chair, signed if the class needs it. */
export function preparers(
  edition: Edition,
  body: string,
  record: Pick<SpineRecord, 'classification'>,
): readonly string[] {
  const { needsDeclaration } = edition.classification.classes[record.classification]
  return needsDeclaration
    ? [declaredGroup('secretariat', body), declaredGroup('chair-of-the-body', body)]
    : ['secretariat', bodyGroup('chair-of-the-body', body)]
}

/** The groups that do not see it: whoever has withdrawn from the item, unless everybody may read it, and whoever is named. */
export function excludedFrom({ parent, recused }: Place, more: readonly string[] = []): readonly string[] {
  const persons = [...(parent.classification === 'white' ? [] : recused), ...more]
  return [...new Set(persons)].map(personGroup)
}

/** As the history of what was decided will cite it: `AB12, item 4`. */
export function itemInWords(meeting: Kept<Meeting>, { item }: Pick<Place, 'item'>): string {
  return `${meeting.record.reference}, item ${item.content.number ?? item.content.serial}`
}

/** A meeting as what it decides is numbered by it. */
export function numberedBy({ record, content }: Kept<Meeting>): NumberedBy {
  const { reference, classification } = record
  return { reference, documentReference: content.documentReference, classification }
}

/** The reference of the next decision of this class at the meeting, which nobody else is given. */
export async function giveDecisionReference(
  tx: Transaction,
  { meeting, parent, edition }: Pick<Place, 'meeting' | 'parent' | 'edition'>,
): Promise<string> {
  const by = numberedBy(meeting)
  const series = numberedPart(by.reference, by.classification, parent.classification)
  return decisionReference(edition, by, parent.classification, await nextNumber(tx, `decision:${series}`))
}
