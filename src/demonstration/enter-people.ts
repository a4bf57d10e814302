import type { Instant } from '../kit/instant.ts'
import type { AppliedWith, DemoParty, DemoPerson, HeldLicence, SeatHolding } from '../kit/pack/demonstration-people.ts'
import { appointToSeat, signDeclaration } from '../rooms/bodies/door.ts'
import {
  type AccessionAct,
  allocateIdentifiers,
  type ApplicationForm,
  declareCategory,
  enterParty,
  takeOverStep,
} from '../rooms/parties/door.ts'
import { enterPerson } from '../rooms/people/door.ts'
import { bySystem, byPerson, done, getKnown, inTurn, lastDayBefore, onDay, type Stage, type Step } from './stage.ts'

/** Parties, persons, and who sits where. */
export function peopleSteps(stage: Stage): readonly Step[] {
  const { demonstration, parties, persons, seats, alternates, declarations } = stage.facts
  const first = demonstration.functionsFrom
  return [
    ...parties.flatMap((party, n) => partySteps(stage, party, n)),
    ...persons.map((person, n) => {
      const of = parties.find(({ key }) => key === person.party)
      const at = inTurn(onDay(of === undefined ? first : firstDayOf(stage, of), '08:10'), n)
      return { at, part: 'Persons', run: async () => await enterOnePerson(stage, person, at) }
    }),
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

/** A party has been one from the first day on, an applicant from that on which it applied; further categories are declared on their days. */
function partySteps(stage: Stage, party: DemoParty, place: number): readonly Step[] {
  const [, ...later] = party.categories
  const at = inTurn(onDay(firstDayOf(stage, party), '08:00'), place)
  let reference = ''
  return [
    {
      at,
      part: 'Parties',
      run: async () => {
        reference = await enterOneParty(stage, party, at)
      },
    },
    ...(party.accession ?? []).map(({ act, on, note }) => {
      const takenAt = inTurn(onDay(on, '08:06'), place)
      const run = async () => {
        const step = { party: reference, act: act as AccessionAct, on, note } // checked when the facts were read
        done(await takeOverStep(bySystem(stage, takenAt), step), `${party.name}: ${act}`)
      }
      return { at: takenAt, part: 'Parties', run }
    }),
    ...later.map(({ category, from }) => {
      const declaredAt = onDay(earlierOf(from, lastDayBefore(stage)), '08:05')
      const run = async () => {
        const declared = await declareCategory(bySystem(stage, declaredAt), { party: reference, category, from })
        done(declared, `${party.name} declares ${category}`)
      }
      return { at: declaredAt, part: 'Parties', run }
    }),
  ]
}

function firstDayOf({ facts }: Stage, { state, categories: [own] }: DemoParty): string {
  const { functionsFrom } = facts.demonstration
  return state === 'applied' && own !== undefined && own.from > functionsFrom ? own.from : functionsFrom
}

async function enterOneParty(stage: Stage, party: DemoParty, at: string): Promise<string> {
  const { key, name, categories, admittedOn, state, licences, form } = party
  const entered = await enterParty(bySystem(stage, at), {
    name,
    categories: categories.slice(0, 1).map(({ category, from }) => ({ category, from })),
    ...(form === undefined ? {} : { form: formOf(form, categories[0]?.from ?? '') }),
    ...(licences === undefined ? {} : { licences: licences.map(licenceOf) }),
    ...(state === 'admitted' ? { admittedOn: admittedOn ?? stage.facts.demonstration.functionsFrom } : {}),
  })
  const { id, reference } = done(entered, name)
  stage.parties.set(key, id)
  stage.subjects.set(key, id)
  if (party.signifier !== undefined) {
    const given = await allocateIdentifiers(bySystem(stage, at), { party: reference, signifier: party.signifier })
    done(given, `${name} is given its identifiers`)
  }
  return reference
}

function formOf({ registeredAddress, licences = [], termsAgreed }: AppliedWith, from: string): ApplicationForm {
  const held = licences.map(kind => ({ kind, number: null, from, until: null }))
  const address = registeredAddress ?? null
  return {
    registeredNumber: null,
    registeredAddress: address,
    licences: held,
    identifiers: [],
    signifier: null,
    termsAgreed,
  }
}

function licenceOf({ kind, from, evidence }: HeldLicence) {
  return { kind, number: null, from, until: null, evidence }
}

function earlierOf(a: string, b: string): string {
  return a < b ? a : b
}

async function enterOnePerson(stage: Stage, person: DemoPerson, at: Instant): Promise<void> {
  const { key, name, mail, functions, party, organisation } = person
  const signIn = signInOf(stage, person)
  const entered = await enterPerson(bySystem(stage, at), {
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
