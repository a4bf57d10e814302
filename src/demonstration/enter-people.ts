import type { DemoParty, DemoPerson, SeatHolding } from '../kit/pack/demonstration-people.ts'
import { appointToSeat, signDeclaration } from '../rooms/bodies/door.ts'
import { enterParty } from '../rooms/parties/door.ts'
import { enterPerson } from '../rooms/people/door.ts'
import { bySystem, byPerson, done, getKnown, onDay, type Stage, type Step } from './stage.ts'

/** Parties, persons, and who sits where. */
export function peopleSteps(stage: Stage): readonly Step[] {
  const { demonstration, parties, persons, seats, alternates, declarations } = stage.facts
  const first = demonstration.functionsFrom
  return [
    ...parties.map(party => ({
      at: onDay(first, '08:00'),
      part: 'Parties',
      run: async () => await enterOneParty(stage, party),
    })),
    ...persons.map(person => ({
      at: onDay(first, '08:10'),
      part: 'Persons',
      run: async () => await enterOnePerson(stage, person),
    })),
    ...seats.map(holding => ({
      at: onDay(holding.from),
      part: 'Seats',
      run: async () => await seatMember(stage, holding),
    })),
    ...alternates.map(alternate => ({
      at: onDay(alternate.from, '09:30'),
      part: 'Seats',
      run: async () => await seatAlternate(stage, alternate),
    })),
    ...declarations.flatMap(({ body, signedOn, persons: signing }) =>
      signing.map(person => ({
        at: onDay(signedOn, '12:00'),
        part: 'Declarations',
        run: async () => await sign(stage, body, person, signedOn),
      })),
    ),
  ]
}

async function enterOneParty(stage: Stage, { key, name, categories, admittedOn, state }: DemoParty): Promise<void> {
  const { functionsFrom } = stage.facts.demonstration
  const entered = await enterParty(bySystem(stage, onDay(functionsFrom, '08:00')), {
    name,
    categories: categories.map(({ category, from }) => ({ category, from })),
    ...(state === 'admitted' ? { admittedOn: admittedOn ?? functionsFrom } : {}),
  })
  const { id } = done(entered, name)
  stage.parties.set(key, id)
  stage.subjects.set(key, id)
}

async function enterOnePerson(stage: Stage, person: DemoPerson): Promise<void> {
  const { demonstration } = stage.facts
  const { key, name, mail, functions, party, organisation } = person
  const signIn = signInOf(stage, person)
  const entered = await enterPerson(bySystem(stage, onDay(demonstration.functionsFrom, '08:10')), {
    name,
    email: `${mail}@example.org`,
    functions: functions ?? [],
    party: party === undefined ? null : getKnown(stage.parties, party),
    organisation: organisation ?? null,
    ...(signIn === undefined ? {} : { signIn }),
  })
  stage.persons.set(key, done(entered, name))
}

function signInOf({ facts }: Stage, { signIn }: DemoPerson) {
  if (signIn === undefined) return undefined
  const groups = facts.demonstration.signInGroups
  const place = groups.findIndex(({ key }) => key === signIn.group)
  return { group: groups[place]?.title ?? signIn.group, order: place * 100 + signIn.order, says: signIn.says }
}

async function seatMember(stage: Stage, { body, seat, number, person, from }: SeatHolding): Promise<void> {
  const appointment = { body, seat, number, person: getKnown(stage.persons, person), from, role: 'member' as const }
  done(await appointToSeat(bySystem(stage, onDay(from)), appointment), `${person} on ${body}`)
}

async function seatAlternate(stage: Stage, appointed: Stage['facts']['alternates'][number]): Promise<void> {
  const { body, member, person, from, meeting } = appointed
  const held = stage.facts.seats.find(holding => holding.body === body && holding.person === member)
  if (held === undefined) throw new Error(`${member} holds no seat on ${body}.`)
  const appointment = {
    body,
    seat: held.seat,
    number: held.number,
    person: getKnown(stage.persons, person),
    from,
    role: 'alternate' as const,
    ...(meeting === undefined ? {} : { meeting }),
  }
  done(await appointToSeat(bySystem(stage, onDay(from, '09:30')), appointment), `${person} as alternate on ${body}`)
}

async function sign(stage: Stage, body: string, person: string, signedOn: string): Promise<void> {
  const context = await byPerson(stage, person, onDay(signedOn, '12:00'))
  done(await signDeclaration(context, { body }), `${person} signs for ${body}`)
}
