import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty } from '../../../shell/web/duties.ts'
import { seatsFrom, seatsStatement } from '../../bodies/door.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Ballot } from '../ballot.ts'
import { openBallots } from '../store-ballots.ts'
import { addressOfBallot } from './addresses.ts'

/** The ballots in which the reader may still give the position of a seat. */
export async function ballotDuties(ask: Ask): Promise<readonly Duty[]> {
  const { person } = ask.reader
  const rule = ask.edition.modificationProcess.ballot
  if (person === undefined || rule === undefined) return []
  const code = ask.house.pack.code.key
  const [rows = [], seatRows = []] = await ask.read(
    openBallots(code),
    seatsStatement(code, rule.body, dateIn(LONDON, ask.now)),
  )
  const mine = seatsFrom(seatRows)
    .filter(({ member, alternates }) => member === person.id || alternates.includes(person.id))
    .map(({ id }) => id)
  return rows
    .map(row => keptOf<Ballot>(row))
    .filter(({ content }) => isWaited(content, mine))
    .map(({ record, content }) => ({
      says: `Give your position on ${content.modification}`,
      href: addressOfBallot(record.reference),
      dueOn: null,
      about: ask.edition.bodies.find(({ key }) => key === content.body)?.name ?? content.body,
    }))
}

function isWaited({ electorate, positions }: Ballot, seats: readonly string[]): boolean {
  return electorate.some(
    ({ seat, votes }) => votes === 1 && seats.includes(seat) && !positions.some(position => position.seat === seat),
  )
}
