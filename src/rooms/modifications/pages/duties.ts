import { findBody } from '../../../kit/pack/group-body.ts'
import { findState } from '../../../kit/pack/modification-process.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { openChallenges } from '../challenge.ts'
import { consultationsDuring } from '../consulted.ts'
import { type Modification, nextImplementation } from '../modification.ts'
import { editionFollowed } from '../store-standing.ts'
import { modificationFrom, openModifications } from '../store.ts'
import { addressOfModification } from './addresses.ts'
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
      about: findBody(ask.edition, content.body)?.name ?? content.body,
    }))
}

function isWaited({ electorate, positions }: Ballot, seats: readonly string[]): boolean {
  return electorate.some(
    ({ seat, votes }) => votes === 1 && seats.includes(seat) && !positions.some(position => position.seat === seat),
  )
}

/** What waits for the regulator to determine, by when; and what the administrator has to implement or to issue. */
export async function stateDuties(ask: Ask): Promise<readonly Duty[]> {
  const { functions } = ask.context.actor
  const mine = ask.edition.functions.filter(({ key }) => functions.includes(key))
  const isRegulator = mine.some(({ kind }) => kind === 'regulator')
  const isAdministrator = mine.some(({ kind }) => kind === 'code-administrator')
  if (!isRegulator && !isAdministrator) return []
  const [rows = []] = await ask.read(openModifications(ask.house.pack, MOST))
  const today = dateIn(LONDON, ask.now)
  return rows.map(modificationFrom).flatMap(kept => {
    const edition = editionFollowed(ask.house.pack, kept)
    const state = findState(edition.modificationProcess, kept.record.state)
    const { reference } = kept.record
    const duty = (says: string, dueOn: string | null) => ({
      says,
      href: addressOfModification(reference),
      dueOn,
      about: reference,
    })
    const challenges = openChallenges(edition.modificationProcess, kept.content)
    const toDetermine = challenges.filter(({ rule }) => functions.includes(rule.owedBy))
    const waits = state?.waitsFor !== undefined && functions.includes(state.waitsFor)
    const on = nextImplementation(kept.content, '') ?? null
    return [
      ...toDetermine.map(({ taken }) => duty(`Determine on ${reference}: ${taken.says}`, null)),
      ...(isRegulator && waits ? [duty(`Determine ${reference}`, null)] : []),
      ...(isAdministrator && waits && on !== null && on <= today ? [duty(`Implement ${reference}`, on)] : []),
      ...(isAdministrator && waits && lacksConsultation(edition, kept)
        ? [duty(`Issue the consultation on ${reference}`, null)]
        : []),
    ]
  })
}

/** A desk shows no more; the register has them all. */
const MOST = 500

function lacksConsultation(
  { modificationProcess: process }: Edition,
  { record, content }: Kept<Modification>,
): boolean {
  const due = consultationsDuring(process, record.state).filter(({ isHeldAnew }) => isHeldAnew)
  const last = content.taken.findLast(({ to }) => to === record.state)?.on ?? ''
  return due.some(
    ({ kind }) => content.consultation?.kind !== kind || (content.consultation.closesOn < last && last !== ''),
  )
}
