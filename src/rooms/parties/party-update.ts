import { type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import { rowsFrom } from '../../kit/pack/lifecycle.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { lifecycleOf } from './admission.ts'
import { categoryOn, type Party, titleOfCategory } from './party.ts'

/** What a body is told of parties since a day, and what it is asked to note: the content of a paper, which nobody types. */
export type PartyUpdate = Readonly<{
  since: CalendarDate
  /** Their agreements wait for the countersignature. */
  toAdmit: readonly NamedParty[]
  declared: readonly (NamedParty & Readonly<{ from: CalendarDate; evidence: string | null }>)[]
  admitted: readonly (NamedParty & Readonly<{ on: CalendarDate }>)[]
  gone: readonly (NamedParty & Readonly<{ on: CalendarDate; isExpelled: boolean }>)[]
  /** They cease on a day to come. */
  going: readonly (NamedParty & Readonly<{ on: CalendarDate }>)[]
  summary: string
  /** Each in the words that follow `to note` in a paper. */
  recommendations: readonly string[]
}>

export type NamedParty = Readonly<{ reference: string; name: string; category: string | null }>

export type KnownParty = Readonly<{ reference: string; state: string; party: Party }>

/**
 * In English:
 * - to be admitted is whoever could be countersigned now, and whose admission no body has noted;
 * - a declaration is told if it was made since that day, changes a category, and no body has noted it.
 */
export function partyUpdateOf(edition: Edition, parties: readonly KnownParty[], since: CalendarDate): PartyUpdate {
  const lifecycle = lifecycleOf(edition)
  const named = ({ reference, party }: KnownParty, on = '9999-12-31') => {
    return { reference, name: party.name, category: titleOfCategory(edition, categoryOn(party, on)) ?? null }
  }
  const canBe = (act: string, state: string) =>
    rowsFrom(lifecycle, state).some(row => row.act === act && row.to !== 'same')
  const isGoing = (one: KnownParty) => one.party.admission.ceasedOn !== null && canBe('cease-party', one.state)
  const toAdmit = parties
    .filter(one => one.party.admission.noted === null)
    .filter(one => canBe('admit-party', one.state) && canBe('note-admission', one.state))
    .map(one => named(one))
  const declared = parties.flatMap(one =>
    one.party.categories
      .slice(1)
      .filter(({ declaredOn, noted }) => declaredOn >= since && noted === null)
      .map(({ from, evidence }) => ({ ...named(one, from), from, evidence })),
  )
  const admitted = parties.flatMap(one => {
    const on = one.party.admission.admittedOn
    return on !== null && on >= since ? [{ ...named(one), on }] : []
  })
  const going = parties.flatMap(one => {
    const { ceasedOn: on } = one.party.admission
    return on !== null && isGoing(one) ? [{ ...named(one), on }] : []
  })
  const gone = parties.flatMap(one => {
    const { ceasedOn: on, expelledOn } = one.party.admission
    return on !== null && on >= since && !isGoing(one) ? [{ ...named(one), on, isExpelled: on === expelledOn }] : []
  })
  const told = { since, toAdmit, declared, admitted, gone, going }
  return { ...told, summary: summaryOf(edition, told), recommendations: recommendationsOf(edition, told) }
}

type Told = Omit<PartyUpdate, 'summary' | 'recommendations'>

function summaryOf(edition: Edition, { since, toAdmit, declared, admitted, gone, going }: Told): string {
  const { party, parties } = edition.words
  const said = [
    toAdmit.length > 0 && `${counted(toAdmit.length, 'organisation is', 'organisations are')} ready to be admitted`,
    declared.length > 0 && `${counted(declared.length, `${party} has`, `${parties} have`)} declared another category`,
    admitted.length > 0 && `${counted(admitted.length, 'has', 'have')} been admitted`,
    gone.length > 0 && `${counted(gone.length, 'has', 'have')} gone`,
    going.length > 0 && `${counted(going.length, 'is', 'are')} to cease`,
  ].filter(one => one !== false)
  const words = said.length === 0 ? 'nothing has changed among the parties' : said.join('; ')
  return `Since ${formatDate(since)}: ${words}.`
}

function counted(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`
}

function recommendationsOf(edition: Edition, { toAdmit, declared }: Told): readonly string[] {
  const { party, parties } = edition.words
  const body = edition.bodies.find(({ key }) => key === edition.accession.countersignedBy)
  const board = body?.inSentence ?? 'the code'
  const names = toAdmit.map(({ name, category }) => (category === null ? name : `${name} (${category})`))
  const become = names.length === 1 ? `becomes a ${party}` : `become ${parties}`
  const admission = `that ${counted(names.length, 'organisation', 'organisations')} ${become} once ${board} has countersigned: ${names.join(', ')}`
  return [
    ...(names.length === 0 ? [] : [admission]),
    ...declared.map(({ name, category, from }) => {
      return `that ${name} has declared itself a ${category ?? party} with effect from ${formatDate(from)}`
    }),
  ]
}
