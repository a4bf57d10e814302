import type { Body } from '../../../kit/pack/body.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { BodyContent } from '../body.ts'
import { newSeat, referenceOfSeat } from '../seat.ts'
import { listKeptSeats } from '../store.ts'

/** Sees to it that every body of the edition in force stands in the record, with its seats. Does nothing where they do. */
export async function establishBodies(context: ActContext): Promise<Verdict> {
  return await perform(context, async transaction => {
    for (const [position, body] of transaction.edition.bodies.entries()) {
      await establish(transaction, body, position)
    }
    return granted()
  })
}

async function establish(transaction: Transaction, body: Body, position: number): Promise<void> {
  const { key, name, established } = body
  const known = await take<BodyContent>(transaction, { kind: 'body', reference: key })
  const authority = established.clause ?? established.under
  const content: BodyContent = { key, name, termsOfReference: known?.content.termsOfReference ?? null }
  const standing =
    known ??
    (await keep(transaction, {
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
      words: `${body.shortName} ${body.powers.map(({ says }) => says).join(' ')}`,
    }))
  if (known !== undefined && known.record.title !== name) {
    await change(transaction, known, { verb: 'body-renamed', authority, title: name, content })
  }
  await establishSeats(transaction, body, standing.record.id)
}

async function establishSeats(transaction: Transaction, body: Body, parent: string): Promise<void> {
  const kept = await listKeptSeats(transaction, body.key)
  const references = kept.map(({ record }) => record.reference)
  for (const [place, rule] of body.seats.entries()) {
    for (let number = 1; number <= rule.count; number++) {
      const reference = referenceOfSeat(body.key, rule.key, number)
      if (references.includes(reference)) continue
      await keep(transaction, {
        kind: 'seat',
        reference,
        title: newSeat(body.key, rule, number).title,
        state: 'in-use',
        classification: 'white',
        body: body.key,
        parent,
        position: place * 100 + number,
        content: newSeat(body.key, rule, number),
        verb: 'seat-established',
        authority: rule.clause,
      })
    }
  }
}
