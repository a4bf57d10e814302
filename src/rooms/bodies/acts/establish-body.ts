import type { Body } from '../../../kit/pack/body.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { BodyContent } from '../body.ts'
import { draftOfSeat, isSameSeat, type PlannedSeat, plannedSeats, type Seat, withoutHolders } from '../seat.ts'
import { listSeatsEver, saveHolders } from '../store.ts'

/** Sees to it, in the transaction of an act, that a body stands in the record with its seats. Does nothing where it does. */
export async function establishBody(transaction: Transaction, body: Body, position: number): Promise<void> {
  await establishSeats(transaction, body, await keepBody(transaction, body, position))
}

async function keepBody(transaction: Transaction, body: Body, position: number): Promise<string> {
  const { key, name, established, shortName, powers } = body
  const authority = citableClause(established) ?? established.under
  const known = await take<BodyContent>(transaction, { kind: 'body', reference: key })
  const content: BodyContent = { key, name }
  const words = [shortName, ...powers.map(({ says }) => says)].join(' ')
  if (known === undefined) {
    const { record } = await keep(transaction, {
      kind: 'body',
      reference: key,
      title: name,
      state: 'in-being',
      classification: 'white',
      body: key,
      position,
      content,
      verb: 'body-established',
      authority,
      words,
    })
    return record.id
  }
  if (known.record.title !== name) {
    await change(transaction, known, { verb: 'body-renamed', authority, title: name, content, words })
  }
  return known.record.id
}

async function establishSeats(transaction: Transaction, body: Body, parent: string): Promise<void> {
  const kept = await listSeatsEver(transaction, body.key)
  const planned = plannedSeats(body, kept)
  for (const plan of planned) {
    const known = kept.find(({ record }) => record.reference === plan.reference)
    if (known === undefined) await keep(transaction, { ...draftOfSeat(body, plan), parent })
    else await bringIntoLine(transaction, known, plan)
  }
  const wanted = new Set(planned.map(({ reference }) => reference))
  for (const seat of kept) {
    if (!wanted.has(seat.record.reference) && seat.record.state === 'in-use') await abolish(transaction, seat)
  }
}

async function bringIntoLine(transaction: Transaction, known: Kept<Seat>, { rule, seat }: PlannedSeat): Promise<void> {
  const isThere = known.record.state === 'in-use'
  if (isThere && isSameSeat(known.content, seat)) return
  const kept = await change(transaction, known, {
    verb: isThere ? 'seat-changed' : 'seat-established',
    authority: citableClause(rule),
    title: seat.title,
    state: 'in-use',
    content: { ...seat, holders: known.content.holders },
  })
  await saveHolders(transaction, kept)
}

async function abolish(transaction: Transaction, seat: Kept<Seat>): Promise<void> {
  const content = withoutHolders(seat.content, transaction.today)
  const kept = await change(transaction, seat, { verb: 'seat-abolished', state: 'abolished', content })
  await saveHolders(transaction, kept)
}
