import { dateIn, LONDON } from '../../../kit/instant.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { listSeats, rolesOn, undeclaredAmong } from '../../bodies/door.ts'
import { UNDECLARED } from '../meeting-guards.ts'
import { presentAt, type RollEntry } from '../roll.ts'
import { recusedFrom } from './recused-from.ts'
import type { TakenItem } from './take-item.ts'

/**
 * Has everybody signed who is there for a confidential item?
 *
 * In English:
 * - who has withdrawn from the item is not there for it;
 * - if somebody has not signed, everybody learns that, and the chair alone who.
 */
export async function checkDeclared(tx: Transaction, { item, twin, meeting, parts }: TakenItem): Promise<Verdict> {
  if (twin === undefined) return granted()
  const number = item.content.number ?? 0
  const recused = recusedFrom(parts, number)
  const entries = presentAt(parts.roll?.content ?? { entries: [] }, number)
  const there = entries.filter(({ person }) => !recused.includes(person))
  const { body } = meeting.content
  const unsigned = await undeclaredAmong(
    tx,
    body,
    there.map(({ person }) => person),
  )
  if (unsigned.length === 0) return granted()
  const clause = citableClause(editionOf(tx, meeting.record).classification.declaration)
  const isChair = (await rolesOn(tx, body)).includes('chair')
  const who = isChair
    ? await inWords(
        tx,
        meeting.content,
        there.filter(({ person }) => unsigned.includes(person)),
      )
    : ''
  return refused({
    reason: 'somebody-has-not-declared',
    says: `${UNDECLARED}${who}`,
    ...(clause === undefined ? {} : { clause }),
  })
}

async function inWords(
  tx: Transaction,
  { body, startsAt }: TakenItem['meeting']['content'],
  entries: readonly RollEntry[],
): Promise<string> {
  const seats = await listSeats(tx, body, dateIn(LONDON, startsAt))
  const words = entries.map(({ seat, organisation, as }) => {
    const title = seats.find(({ id }) => id === seat)?.title
    if (title === undefined) return organisation === '' ? 'somebody who attends' : `the person from ${organisation}`
    return as === 'alternate' ? `whoever stands in for the ${title}` : `the ${title}`
  })
  return ` You alone are told who: ${words.join(', ')}.`
}
