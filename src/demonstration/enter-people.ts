import { appointToSeat, signDeclaration } from '../rooms/bodies/door.ts'
import { enterParty } from '../rooms/parties/door.ts'
import { enterPerson } from '../rooms/people/door.ts'
import { bySystem, byPerson, done, getKnown, onDay, type Stage } from './stage.ts'

/** Parties, persons, and who sits where. */
export async function enterPeople(stage: Stage): Promise<void> {
  await enterParties(stage)
  await enterPersons(stage)
  await seatMembers(stage)
  await seatAlternates(stage)
  await signDeclarations(stage)
}

async function enterParties(stage: Stage): Promise<void> {
  const { demonstration, parties } = stage.facts
  const context = bySystem(stage, onDay(demonstration.functionsFrom, '08:00'))
  for (const { key, name, categories, admittedOn, state } of parties) {
    const declared = categories.map(({ category, from }) => ({ category, from }))
    const entered = await enterParty(context, {
      name,
      categories: declared,
      ...(state === 'admitted' ? { admittedOn: admittedOn ?? demonstration.functionsFrom } : {}),
    })
    const { id } = done(entered, name)
    stage.parties.set(key, id)
    stage.subjects.set(key, id)
  }
}

async function enterPersons(stage: Stage): Promise<void> {
  const { demonstration, persons } = stage.facts
  const context = bySystem(stage, onDay(demonstration.functionsFrom, '08:10'))
  const groups = demonstration.signInGroups
  for (const { key, name, mail, functions, party, organisation, signIn } of persons) {
    const place = groups.findIndex(group => group.key === signIn?.group)
    const entered = await enterPerson(context, {
      name,
      email: `${mail}@example.org`,
      functions: functions ?? [],
      party: party === undefined ? null : getKnown(stage.parties, party),
      organisation: organisation ?? null,
      ...(signIn === undefined
        ? {}
        : {
            signIn: {
              group: groups[place]?.title ?? signIn.group,
              order: place * 100 + signIn.order,
              says: signIn.says,
            },
          }),
    })
    stage.persons.set(key, done(entered, name))
  }
}

async function seatMembers(stage: Stage): Promise<void> {
  for (const { body, seat, number, person, from } of stage.facts.seats) {
    const appointment = { body, seat, number, person: getKnown(stage.persons, person), from, role: 'member' as const }
    done(await appointToSeat(bySystem(stage, onDay(from)), appointment), `${person} on ${body}`)
  }
}

async function seatAlternates(stage: Stage): Promise<void> {
  for (const { body, member, person, from, meeting } of stage.facts.alternates) {
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
}

async function signDeclarations(stage: Stage): Promise<void> {
  for (const { body, signedOn, persons } of stage.facts.declarations) {
    for (const person of persons) {
      done(
        await signDeclaration(await byPerson(stage, person, onDay(signedOn, '12:00')), { body }),
        `${person} signs for ${body}`,
      )
    }
  }
}
