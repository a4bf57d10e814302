import { addDays, formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { checkActor } from '../../../kit/pack/actor.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { listSeats, type SeatOnDay } from '../../bodies/door.ts'
import { type Election, lifecycleOfElection } from '../election.ts'
import { type Calling, type ElectiveBody, findElectiveBody, windowsOf } from '../calling.ts'
import { seatsSought, seekSeats } from '../store.ts'

/** Calls an election to seats of one category, and answers its reference. */
export async function planElection(context: ActContext, calling: Calling): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const found = findElectiveBody(tx.edition, calling)
    if (!found.ok) return found
    const may = checkCalls(tx)
    if (!may.ok) return may
    // Two who call an election to one seat wait for each other here.
    await take(tx, { kind: 'body', reference: calling.body })
    const seats = await checkSeats(tx, found.value, calling)
    if (!seats.ok) return seats
    const { code } = tx.context.pack
    const windows = windowsOf(
      { at: tx.at, today: tx.today, code, edition: tx.edition, calendar: tx.context.calendar },
      found.value.body,
      calling,
    )
    if (!windows.ok) return windows
    return granted(await keepElection(tx, found.value, calling, windows.value))
  })
}

/** Whoever the lifecycle of an election has begin one, and the system itself. */
function checkCalls({ edition, actor }: Transaction): Verdict {
  const row = lifecycleOfElection(edition).rows.find(({ act }) => act === 'call-election')
  return actor.isSystem || row === undefined ? granted() : checkActor(edition, row, actor.functions)
}

async function checkSeats(tx: Transaction, { seats, term }: ElectiveBody, calling: Calling): Promise<Verdict> {
  const { from, until } = term
  if (!isCalendarDate(from)) return refused(no('not-a-date', 'Give the first day of the term of office.', 'termFrom'))
  const isTerm = require(until === null || from < until, no(
    'ends-before-it-begins',
    'The term would end before it begins.',
    'termUntil',
  ))
  const sought = await seatsSought(tx, seats)
  const held = await listHeld(tx, calling.body, seats, term)
  return allOf(
    isTerm,
    ...sought.map(seat =>
      refused(
        no(
          'sought-already',
          `Another election is to fill the seat ${seat}. Wait for its end, or call it off.`,
          'seats',
        ),
      ),
    ),
    ...held.map(({ title }) =>
      refused(
        no(
          'seat-held',
          `“${title}” is held on ${formatDate(from)} or later in that term. Let the term begin when the seat is free, or end the holding first.`,
          'termFrom',
        ),
      ),
    ),
  )
}

/** Seats that somebody holds on the first or the last day of the term, or is appointed to in between. */
async function listHeld(
  tx: Transaction,
  body: string,
  seats: readonly string[],
  { from, until }: ElectiveBody['term'],
): Promise<readonly SeatOnDay[]> {
  const days = until === null ? [from] : [from, addDays(until, -1)]
  const held = []
  for (const day of days) held.push(...(await listSeats(tx, body, day)))
  const wanted = held.filter(({ key, number, member }) => member !== null && seats.includes(`${body}/${key}-${number}`))
  return wanted.filter(({ id }, n) => wanted.findIndex(other => other.id === id) === n)
}

async function keepElection(
  tx: Transaction,
  { body, seats, category, term, rule }: ElectiveBody,
  calling: Calling,
  windows: Pick<Election, 'nominations' | 'voting' | 'closings'>,
): Promise<string> {
  const reference = `${body.series}E${await nextNumber(tx, `election:${body.key}`)}`
  const title = `Election of ${seats.length === 1 ? 'a' : seats.length} ${category.title} member${seats.length === 1 ? '' : 's'} of ${body.inSentence}`
  const { votes, ties, castBy } = rule
  const { record } = await keep<Election>(tx, {
    kind: 'election',
    reference,
    title,
    state: lifecycleOfElection(tx.edition).initial,
    classification: 'white',
    body: body.key,
    onDate: calling.nominationsFrom,
    verb: 'election-called',
    authority: citableClause(rule),
    words: `${body.name} ${category.title}`,
    content: {
      body: body.key,
      seats,
      category: category.key,
      termFrom: term.from,
      termUntil: term.until,
      ...windows,
      rule: {
        votes,
        ties,
        castBy,
      },
      candidates: [],
      electorate: null,
      lotCommitment: null,
      result: null,
      appointments: [],
      settles: null,
      calledOffFor: null,
    },
  })
  await seekSeats(tx, record.id, seats)
  return reference
}

function no(reason: string, says: string, field: string): Refusal {
  return { reason, says, field }
}
