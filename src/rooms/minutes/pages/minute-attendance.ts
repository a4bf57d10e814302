import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Quorum } from '../../bodies/door.ts'
import {
  attendanceAt,
  isStillThere,
  isThereAt,
  numberNow,
  partInWords,
  quorumAt,
  recusedFrom,
  type RollEntry,
} from '../../meetings/door.ts'
import { addressOfMeeting } from './addresses.ts'
import type { MinuteView } from './minute-view.ts'
import { smallPress } from './presses.ts'

type SeenQuorum = Readonly<{ quorum: Quorum; says: string }>

/** Whether the body can decide at this item, in words, and if not since when. */
export function quorumHere(view: MinuteView): SeenQuorum | undefined {
  const { parts, seats, edition, body } = view
  const { roll } = parts
  if (roll === undefined) return undefined
  const now = numberNow(parts.items.map(({ record, content }) => ({ ...content, state: record.state })))
  const at = (number: number) =>
    quorumAt(edition, body.key, seats, roll.content, { number, recused: recusedFrom(parts, number) })
  const number = Math.max(view.number, now)
  const quorum = at(number)
  if (quorum.isQuorate) return { quorum, says: `${quorum.explanation}.` }
  const lost = Array.from({ length: number + 1 }, (_, n) => n).findLast(n => n < number && at(n).isQuorate)
  if (lost === undefined) return { quorum, says: `${quorum.explanation}.` }
  const left = seatsLeftBetween(view, lost, lost + 1)
  const why = left.length === 0 ? '' : `, without ${left.join(', ')}`
  return { quorum, says: `Not quorate since item ${lost + 1}${why}. ${quorum.explanation}.` }
}

function seatsLeftBetween({ parts, seats }: MinuteView, before: number, after: number): readonly string[] {
  const { roll } = parts
  if (roll === undefined) return []
  const was = attendanceAt(seats, roll.content, before, recusedFrom(parts, before))
  const is = attendanceAt(seats, roll.content, after, recusedFrom(parts, after))
  const counts = (seat: (typeof was)[number] | undefined) => seat?.presence !== 'absent' && seat?.isRecused === false
  return seats.filter((_, n) => counts(was[n]) && !counts(is[n])).map(({ title }) => `the ${title}`)
}

export function attendanceOf(view: MinuteView) {
  const entries = view.parts.roll?.content.entries ?? []
  const recused = recusedFrom(view.parts, view.number)
  return entries.map(entry => ({
    id: entry.id,
    name: view.names.get(entry.person) ?? placeOf(view, entry),
    place: placeOf(view, entry),
    as: entry.as,
    status: entry.status,
    isThere: isStillThere(entry),
    isThereForThis: isThereAt(entry, view.number),
    isRecused: recused.includes(entry.person),
    part: partInWords(entry),
  }))
}

type Attendance = ReturnType<typeof attendanceOf>[number]

/** Who is in the room, with a press for each who leaves or comes. */
export function attendancePart(view: MinuteView, isLive: boolean): Html {
  const attended = attendanceOf(view).toSorted((a, b) => Number(b.isThere) - Number(a.isThere))
  const seen = quorumHere(view)
  return html`<section aria-labelledby="room"><h2 class="govuk-heading-s govuk-!-margin-top-3" id="room">In the room (${attended.filter(({ isThere }) => isThere).length})</h2>
    ${seen !== undefined && html`<p class="govuk-body" role="status">${seen.quorum.isQuorate ? tag('Quorate', 'green') : tag('Not quorate', 'red')} ${seen.says}</p>`}
    ${
      attended.length === 0
        ? html`<p class="govuk-body"><a class="govuk-link" href="${addressOfMeeting(view.reference)}/roll">Call the roll</a> first.</p>`
        : table({
            caption: 'Who is in the room',
            captionSize: 'hidden',
            rows: attended.map(one => rowOf(view, one, isLive)),
            isDense: true,
          })
    }
  </section>`
}

function rowOf(view: MinuteView, one: Attendance, isLive: boolean): readonly Html[] {
  const facts = [
    one.place === one.name ? '' : one.place,
    one.isRecused ? 'withdrawn from this item' : '',
    one.part ?? (one.status === 'present' ? '' : STATUS_WORDS[one.status]),
  ].filter(fact => fact !== '')
  const act = one.isThere
    ? { noun: 'departures', text: 'left' }
    : { noun: 'returns', text: one.status === 'present' ? 'came back' : 'came' }
  const pressed = { action: `${view.address}/${act.noun}`, text: act.text, name: 'entry', value: one.id }
  return [
    html`${one.isThere || one.status === 'expected' ? one.name : html`<s>${one.name}</s>`} <span class="govuk-hint">${facts.join(', ')}</span>`,
    html`${isLive && smallPress({ ...pressed, about: one.name })}`,
  ]
}

const STATUS_WORDS: Readonly<Record<RollEntry['status'], string>> = {
  expected: 'expected',
  present: 'present',
  apologies: 'apologies',
  absent: 'not there',
}

function placeOf({ seats }: MinuteView, { seat, organisation }: RollEntry): string {
  return seats.find(({ id }) => id === seat)?.title ?? organisation
}
