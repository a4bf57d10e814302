import { findBody, kindOfBody } from '../../../kit/pack/group-body.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { appointWithin, listKeptSeats } from '../../bodies/door.ts'
import { enterWithin } from '../../people/door.ts'

/** Who is to sit in a group. */
export type NewSeated = Readonly<{
  /** The identifier of the person; empty for somebody who is not known yet. */
  person: string
  /** The name of somebody who is not known yet. */
  name: string
  /** By what the member sits there, for everybody to read: a role and an organisation. */
  words: string
  category: string | null
  isChair: boolean
  from: string
  /** The first day on which the member sits there no more, where that is known. */
  until?: string | undefined
  impartialSince: string | null
}>

/** Seats somebody in the group of this body, in the transaction of an act: the chair, or a member on the first of the other seats that is vacant from that day on. */
export async function seatMemberWithin(tx: Transaction, body: string, input: NewSeated): Promise<Verdict<string>> {
  const rule = findBody(tx.edition, kindOfBody(body))?.seats.find(({ isChair }) => isChair === input.isChair)
  if (rule === undefined)
    return refused({ reason: 'no-such-seat', says: 'Such a group has no such seat.', field: 'as' })
  const organisation = null
  const entering = { name: input.name, email: null, functions: [], party: null, organisation }
  const person = input.person === '' ? await enterWithin(tx, entering) : granted(input.person)
  if (!person.ok) return person
  const known = (await listKeptSeats(tx, body)).filter(({ content }) => content.key === rule.key)
  const { from, until, words, category, impartialSince } = input
  const isFree = known.find(({ content }) =>
    content.holders.every(({ role, until }) => role === 'alternate' || (until !== null && until <= from)),
  )
  const number = input.isChair ? 1 : (isFree?.content.number ?? known.length + 1)
  return await appointWithin(tx, {
    body,
    seat: rule.key,
    number,
    person: person.value,
    role: 'member',
    from,
    until,
    bringing: {
      words: words.trim(),
      ...(category === null ? {} : { category }),
      ...(impartialSince === null ? {} : { impartialSince }),
    },
  })
}
