import { dateIn, parseInstant } from '../../kit/instant.ts'
import type { DemoParty, DemoPerson } from '../../kit/pack/demonstration-people.ts'
import {
  checkBody,
  checkDay,
  checkMeetingReference,
  checkPerson,
  keysOf,
  type Setting,
} from './demonstration-setting.ts'
import { checkDistinct, checkKnown } from './report.ts'

/** Persons, parties, seats, alternates and declarations name only what is there, and no seat has two holders. */
export function checkPeople(setting: Setting): void {
  checkBeginning(setting)
  checkPersons(setting)
  checkParties(setting)
  checkSeats(setting)
  checkAlternates(setting)
  checkDeclarations(setting)
}

function checkBeginning(setting: Setting): void {
  const { meeting, functionsFrom, signInGroups } = setting.demonstration.demonstration
  const { meetings } = setting.demonstration
  checkDay(setting, ['demonstration', 'functionsFrom'], functionsFrom)
  checkKnown(
    setting.report,
    ['demonstration', 'meeting'],
    'meeting',
    meeting,
    meetings.map(({ reference }) => reference),
  )
  checkDistinct(
    setting.report,
    signInGroups.map(({ key }, n) => [['demonstration', 'signInGroups', n, 'key'], key]),
    'group',
  )
}

function checkPersons(setting: Setting): void {
  const { demonstration, report } = setting
  const { persons } = demonstration
  checkDistinct(
    report,
    persons.map(({ key }, n) => [['persons', n, 'key'], key]),
    'person',
  )
  checkDistinct(
    report,
    persons.map(({ mail }, n) => [['persons', n, 'mail'], mail]),
    'address',
  )
  checkDistinct(
    report,
    persons.flatMap(({ signIn }, n) =>
      signIn ? [[['persons', n, 'signIn', 'order'], `${signIn.group} ${signIn.order}`] as const] : [],
    ),
    'place on the sign-in page',
  )
  for (const [n, person] of persons.entries()) {
    checkPersonsNames(setting, person, n)
    checkFunctions(setting, person, n)
  }
}

function checkPersonsNames({ demonstration, code, report }: Setting, person: DemoPerson, n: number): void {
  const groups = keysOf(demonstration.demonstration.signInGroups)
  checkKnown(report, ['persons', n, 'organisation'], 'organisation', person.organisation, keysOf(code.organisations))
  checkKnown(report, ['persons', n, 'party'], 'party', person.party, keysOf(demonstration.parties))
  checkKnown(report, ['persons', n, 'signIn', 'group'], 'group of the sign-in page', person.signIn?.group, groups)
}

function checkFunctions({ edition, report }: Setting, person: DemoPerson, n: number): void {
  for (const [m, name] of (person.functions ?? []).entries()) {
    const at = ['persons', n, 'functions', m] as const
    checkKnown(report, at, 'function', name, keysOf(edition.functions))
    const known = edition.functions.find(({ key }) => key === name)
    if (known?.kind === 'party-contact' && person.party === undefined) {
      report(at, `${person.name} is a contact of no party`, 'add “party:” with its key')
    }
    if (known?.organisation !== undefined && known.organisation !== person.organisation) {
      report(at, `${known.title} is a function of ${known.organisation}`, `add “organisation: ${known.organisation}”`)
    }
  }
}

function checkParties(setting: Setting): void {
  const { demonstration, report } = setting
  const { parties, subjects } = demonstration
  checkDistinct(
    report,
    [...subjects, ...parties].map(({ key }, n) => [
      n < subjects.length ? ['subjects', n, 'key'] : ['parties', n - subjects.length, 'key'],
      key,
    ]),
    'subject or party',
  )
  checkDistinct(
    report,
    parties.map(({ name }, n) => [['parties', n, 'name'], name]),
    'name of a party',
  )
  for (const [n, party] of parties.entries()) checkCategories(setting, party, n)
}

function checkCategories(setting: Setting, party: DemoParty, n: number): void {
  const { edition, report } = setting
  checkDay(setting, ['parties', n, 'admittedOn'], party.admittedOn)
  if (party.state === 'applied' && party.admittedOn !== undefined) {
    report(['parties', n, 'admittedOn'], `${party.name} has only applied`, 'take it out, or give “state: admitted”')
  }
  checkAccessionSteps(setting, party, n)
  checkStanding(setting, party, n)
  for (const [m, { category, from }] of party.categories.entries()) {
    const at = ['parties', n, 'categories', m] as const
    const before = party.categories[m - 1]
    checkKnown(report, [...at, 'category'], 'party category', category, keysOf(edition.partyCategories))
    checkDay(setting, [...at, 'from'], from)
    if (before && before.from >= from) report([...at, 'from'], 'it begins before the one above', 'put the oldest first')
  }
}

function checkStanding(setting: Setting, { licences = [], provider, drafts = [] }: DemoParty, n: number): void {
  const { edition, report } = setting
  for (const [m, { kind, from }] of licences.entries()) {
    checkKnown(report, ['parties', n, 'licences', m, 'kind'], 'licence', kind, keysOf(edition.accession.licences))
    checkDay(setting, ['parties', n, 'licences', m, 'from'], from)
  }
  if (provider !== undefined) {
    const roles = keysOf(edition.accession.listed ?? [])
    checkKnown(report, ['parties', n, 'provider', 'role'], 'listed role', provider.role, roles)
    checkDay(setting, ['parties', n, 'provider', 'from'], provider.from)
  }
  for (const [m, { by, on }] of drafts.entries()) {
    checkPerson(setting, ['parties', n, 'drafts', m, 'by'], by)
    checkDay(setting, ['parties', n, 'drafts', m, 'on'], on)
  }
}

function checkAccessionSteps({ edition, report, ...setting }: Setting, party: DemoParty, n: number): void {
  const acts = edition.lifecycles['party']?.rows.map(({ act }) => act) ?? []
  for (const [m, { act, on }] of (party.accession ?? []).entries()) {
    const at = ['parties', n, 'accession', m] as const
    checkKnown(report, [...at, 'act'], 'act on a party', act, acts)
    checkDay({ ...setting, edition, report }, [...at, 'on'], on)
  }
  if (party.accession !== undefined && party.state === 'admitted')
    report(['parties', n, 'accession'], `${party.name} is a party already`, 'take it out, or give “state: applied”')
}

function checkSeats(setting: Setting): void {
  const { seats } = setting.demonstration
  for (const [n, holding] of seats.entries()) {
    const at = ['seats', n] as const
    const body = checkBody(setting, [...at, 'body'], holding.body)
    checkPerson(setting, [...at, 'person'], holding.person)
    checkDay(setting, [...at, 'from'], holding.from)
    checkDay(setting, [...at, 'until'], holding.until)
    if (body === undefined) continue
    checkKnown(setting.report, [...at, 'seat'], `seat of ${body.inSentence}`, holding.seat, keysOf(body.seats))
    const seat = body.seats.find(({ key }) => key === holding.seat)
    if (seat?.number === 'fixed' && holding.number > seat.count) {
      setting.report([...at, 'number'], `there are ${seat.count} of ${seat.title}`, 'correct the number')
    }
    const other = seats.slice(0, n).find(each => isSameSeat(each, holding) && overlap(each, holding))
    if (other) setting.report(at, `${other.person} holds this seat then`, 'end one before the other begins')
  }
}

type Held = Readonly<{ body: string; seat: string; number: number; from: string; until?: string }>

function isSameSeat(a: Held, b: Held): boolean {
  return a.body === b.body && a.seat === b.seat && a.number === b.number
}

function overlap(a: Held, b: Held): boolean {
  return (a.until === undefined || b.from < a.until) && (b.until === undefined || a.from < b.until)
}

function checkAlternates(setting: Setting): void {
  const { alternates, seats } = setting.demonstration
  for (const [n, { body: bodyKey, member, person, from, until, meeting }] of alternates.entries()) {
    const at = ['alternates', n] as const
    const body = checkBody(setting, [...at, 'body'], bodyKey)
    checkPerson(setting, [...at, 'person'], person)
    checkDay(setting, [...at, 'from'], from)
    checkDay(setting, [...at, 'until'], until)
    if (meeting !== undefined) checkMeetingReference(setting, [...at, 'meeting'], meeting)
    const holding = seats.find(each => each.body === bodyKey && each.person === member)
    if (holding === undefined) {
      setting.report([...at, 'member'], `${member} holds no seat there`, 'name the person who holds the seat')
      continue
    }
    const allowed = body?.seats.find(({ key }) => key === holding.seat)?.alternates
    const wanted = meeting === undefined ? 'standing' : 'meeting'
    if (allowed !== undefined && allowed !== wanted && allowed !== 'standing-or-meeting') {
      setting.report(at, `this seat allows as alternates: ${allowed}`, 'give “meeting:”, or take it out')
    }
  }
}

function checkDeclarations(setting: Setting): void {
  const { declarations, demonstration } = setting.demonstration
  const clock = parseInstant(demonstration.clock)
  const today = clock.ok ? dateIn(setting.code.timeZone, clock.value) : ''
  for (const [n, { body, signedOn, persons }] of declarations.entries()) {
    const at = ['declarations', n] as const
    checkBody(setting, [...at, 'body'], body)
    checkDay(setting, [...at, 'signedOn'], signedOn)
    for (const [m, person] of persons.entries()) checkPerson(setting, [...at, 'persons', m], person)
    if (signedOn > today) {
      setting.report([...at, 'signedOn'], 'it is signed after the clock', 'let the script sign it, or correct the date')
    }
  }
}
