import type { Body, Seat } from '../../kit/pack/body.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { EditionContent } from '../../kit/pack/edition.ts'
import type { Path } from './problem.ts'
import { checkDistinct, checkKnown, type Report } from './report.ts'

/** Categories, functions and bodies name only what is there, and each body can meet, be quorate and decide. */
export function checkBodies(edition: EditionContent, code: Code, report: Report): void {
  checkCapacities(edition, code, report)
  const { bodies } = edition
  checkDistinct(
    report,
    bodies.map(({ key }, n) => [['bodies', n, 'key'], key]),
    'body',
  )
  checkDistinct(
    report,
    bodies.map(({ series }, n) => [['bodies', n, 'series'], series]),
    'series',
  )
  for (const [n, body] of bodies.entries()) {
    const at = ['bodies', n] as const
    checkKnown(
      report,
      [...at, 'reportsTo'],
      'body',
      body.reportsTo,
      bodies.map(({ key }) => key),
    )
    checkReportingLine(body, bodies, at, report)
    checkSeats(body, edition, at, report)
    checkVoting(body, at, report)
    checkAttendees(body, edition, code, at, report)
    checkElections(body, edition, at, report)
    for (const [moment, clock] of Object.entries(body.clocks)) {
      checkKnown(report, [...at, 'clocks', moment], 'clock', clock, Object.keys(edition.clocks))
    }
  }
}

function checkCapacities({ partyCategories, functions }: EditionContent, code: Code, report: Report): void {
  checkDistinct(
    report,
    partyCategories.map(({ key }, n) => [['partyCategories', n, 'key'], key]),
    'party category',
  )
  checkDistinct(
    report,
    functions.map(({ key }, n) => [['functions', n, 'key'], key]),
    'function',
  )
  const organisations = code.organisations.map(({ key }) => key)
  for (const [n, { organisation }] of functions.entries()) {
    checkKnown(report, ['functions', n, 'organisation'], 'organisation', organisation, organisations)
  }
  if (!functions.some(({ kind }) => kind === 'secretariat')) {
    report(['functions'], 'nobody has a function of the kind secretariat', 'add one, or no meeting can be called')
  }
}

function checkReportingLine(body: Body, bodies: readonly Body[], at: Path, report: Report): void {
  const line = [body.key]
  let above = body.reportsTo
  while (above !== undefined && !line.includes(above)) {
    line.push(above)
    above = bodies.find(({ key }) => key === above)?.reportsTo
  }
  if (above === body.key)
    report([...at, 'reportsTo'], 'the reporting line leads back to the body itself', 'take it out at one of them')
}

function checkSeats(body: Body, { partyCategories }: EditionContent, at: Path, report: Report): void {
  checkDistinct(
    report,
    body.seats.map(({ key }, n) => [[...at, 'seats', n, 'key'], key]),
    'seat',
  )
  for (const [n, seat] of body.seats.entries()) {
    const here = [...at, 'seats', n] as const
    checkKnown(
      report,
      [...here, 'category'],
      'party category',
      seat.category,
      partyCategories.map(({ key }) => key),
    )
    if (seat.isChair && seat.count !== 1) report([...here, 'count'], 'a chair is one seat', 'give it the count 1')
    if (seat.votes === 'casting' && !seat.isChair)
      report([...here, 'votes'], 'only the chair can have a casting vote', 'give 0 or 1')
  }
  if (body.seats.filter(({ isChair }) => isChair).length > 1) {
    report([...at, 'seats'], 'more than one seat is the chair', 'leave “isChair: true” at one of them')
  }
}

function checkVoting(body: Body, at: Path, report: Report): void {
  const hasChair = body.seats.some(({ isChair }) => isChair)
  if (body.quorum.chairRequired && !hasChair) {
    report([...at, 'quorum'], 'the quorum needs a chair, and no seat is the chair', 'give one seat “isChair: true”')
  }
  if (body.castingVote.option === 'chair-on-a-tie' && !hasChair) {
    report([...at, 'castingVote'], 'the chair settles ties, and no seat is the chair', 'give one seat “isChair: true”')
  }
  if (!body.seats.some(({ votes }) => votes === 1)) {
    report([...at, 'seats'], 'no seat has a vote', 'give at least one seat “votes: 1”, or the body can decide nothing')
  }
  checkQuorumIsPossible(body, at, report)
}

function checkQuorumIsPossible({ quorum, seats }: Body, at: Path, report: Report): void {
  const open = (list: readonly Seat[]): boolean => list.some(({ number }) => number !== 'fixed')
  const countOf = (list: readonly Seat[]): number => list.reduce((sum, { count }) => sum + count, 0)
  const tooMany = 'lower the number, or add seats'
  if ('number' in quorum && quorum.number !== undefined && quorum.number > countOf(seats) && !open(seats)) {
    report(
      [...at, 'quorum', 'number'],
      `the quorum is ${quorum.number}, and there are ${countOf(seats)} seats`,
      tooMany,
    )
  }
  if (quorum.option !== 'by-constituency') return
  for (const [n, { constituency, number }] of quorum.atLeast.entries()) {
    const here = [...at, 'quorum', 'atLeast', n] as const
    const theirs = seats.filter(seat => seat.constituency === constituency)
    checkKnown(report, [...here, 'constituency'], 'constituency', constituency, [
      ...new Set(seats.map(seat => seat.constituency)),
    ])
    if (theirs.length > 0 && number > countOf(theirs) && !open(theirs)) {
      report(
        [...here, 'number'],
        `the quorum needs ${number} of ${constituency}, which has ${countOf(theirs)}`,
        tooMany,
      )
    }
  }
}

function checkElections(
  { elections, clocks, seats }: Body,
  { functions }: EditionContent,
  at: Path,
  report: Report,
): void {
  if (elections === undefined) return
  const contacts = functions.filter(({ kind }) => kind === 'party-contact').map(({ key }) => key)
  for (const [n, key] of elections.castBy.entries()) {
    checkKnown(report, [...at, 'elections', 'castBy', n], 'function of a party contact', key, contacts)
  }
  if (clocks.nominationsClose === undefined || clocks.votingCloses === undefined) {
    report(
      [...at, 'clocks'],
      'there are elections, and no clock says when they close',
      'name clocks for “nominationsClose” and “votingCloses”',
    )
  }
  if (!seats.some(({ category }) => category !== undefined)) {
    report([...at, 'elections'], 'no seat is of a party category, so nobody can elect', 'give a seat a “category”')
  }
}

function checkAttendees(body: Body, { functions }: EditionContent, code: Code, at: Path, report: Report): void {
  for (const [n, attendee] of body.attendees.entries()) {
    const here = [...at, 'attendees', n] as const
    checkKnown(
      report,
      [...here, 'function'],
      'function',
      attendee.function,
      functions.map(({ key }) => key),
    )
    checkKnown(
      report,
      [...here, 'organisation'],
      'organisation',
      attendee.organisation,
      code.organisations.map(({ key }) => key),
    )
  }
}
