import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { type Party, titleOfCategory } from './party.ts'

/** Something that holds of a party from a day on, in words. */
export type PartyEvent = Readonly<{ on: CalendarDate; says: string }>

/** The life of a party by the days on which things took effect, the latest first. Its history has them by when they were recorded. */
export function timelineOf(edition: Edition, party: Party, today: CalendarDate): readonly PartyEvent[] {
  const { admission, categories, licences = [], earlierNames = [] } = party
  const { earlier = [], admittedOn, ceasedOn, expelledOn } = admission
  const memberships = [...earlier, { admittedOn, ceasedOn }]
  const events: readonly (PartyEvent | undefined)[] = [
    ...categories.map(({ from, category }) => ({ on: from, says: `${titleOfCategory(edition, category)}` })),
    ...memberships.flatMap(one => [event(one.admittedOn, 'Admitted'), event(one.ceasedOn, endOf(one.ceasedOn))]),
    ...earlierNames.map(({ name, until }) => event(until, `Called ${name} until then`)),
    ...licences.flatMap(({ kind, from, until }) => {
      const title = edition.accession.licences.find(({ key }) => key === kind)?.title ?? kind
      return [event(from, `${title} held`), event(until, `${title} ended`)]
    }),
  ]
  return events.filter(one => one !== undefined).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))

  function endOf(on: CalendarDate | null): string {
    if (on !== null && on > today) return 'Ceases'
    return on !== null && on === expelledOn ? 'Expelled' : 'Ceased'
  }
}

function event(on: CalendarDate | null, says: string): PartyEvent | undefined {
  return on === null ? undefined : { on, says }
}
