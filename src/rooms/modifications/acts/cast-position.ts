import { getEdition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { actorForSeat, checkActsForSeat } from '../../../shell/ledger/acting-seat.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type Ballot, type Position, withPosition } from '../ballot.ts'
import { checkOpenBallot, checkPosition } from '../ballot-rules.ts'
import { keepsRegister } from '../roles.ts'
import { saveVotes, seatsToday, takeBallot } from '../store-ballots.ts'
import { actingIn } from '../store-standing.ts'

export type NewPosition = Pick<Position, 'seat' | 'votes' | 'objectives' | 'rationale'> &
  Readonly<{ ballot: string; version?: number | undefined }>

/** Records how a seat votes on each solution, and why: by whoever holds the seat or stands in, or entered by whoever keeps the register. */
export async function castPosition(context: ActContext, input: NewPosition): Promise<Verdict<Kept<Ballot>>> {
  return await perform(context, async tx => {
    const kept = await takeBallot(tx, input.ballot)
    if (kept === undefined) return refused(noSuchBallot())
    const edition = getEdition(context.pack, kept.record.edition)
    const { seat, votes, objectives, rationale } = input
    const enters = keepsRegister(edition, actingIn(tx, null))
    const actor = enters ? tx.actor : actorForSeat(tx.actor, kept.content.body)
    const position = { seat, votes, objectives, rationale: rationale.trim(), by: actor.capacity, on: tx.today }
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkOpenBallot(kept.record.state),
      checkPosition(edition, kept.content, position),
      require(enters || (await isOfSeat(tx, kept.content.body, seat)), {
        reason: 'not-your-seat',
        says: 'You may vote for the seat that you hold or stand in on, and for no other. If you have chosen another capacity, choose that of the seat on your account page first.',
        field: 'seat',
      }),
    )
    if (!may.ok) return may
    await saveVotes(tx, kept.record.id, position)
    const content = { ...kept.content, positions: withPosition(kept.content.positions, position) }
    return granted(await change({ ...tx, actor }, kept, { verb: 'position-cast', state: 'open', content }))
  })
}

function noSuchBallot() {
  return { reason: 'no-such-ballot', says: 'There is no ballot under this reference. Check it.' }
}

async function isOfSeat(tx: Transaction, body: string, seat: string): Promise<boolean> {
  const { person } = tx.actor
  if (person === null) return false
  const known = (await seatsToday(tx, body)).find(({ id }) => id === seat)
  const isOwn = known !== undefined && (known.member === person || known.alternates.includes(person))
  return isOwn && checkActsForSeat(tx.actor, body).ok
}
