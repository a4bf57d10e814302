import { attributes } from '../../../shell/views/attributes.ts'
import { hidden } from '../../../shell/views/form.ts'
import { asking, html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { enteredAt, enteredTick } from '../../../shell/web/ask.ts'
import type { AttendanceStatus } from '../reading/reading.ts'
import type { ReviewAttendee } from '../imports/review.ts'
import { seatHeldBy, type Seating } from '../imports/seating.ts'
import { lineLink } from './import-source.ts'
import type { ImportView } from './import-view.ts'

export const STATUSES = [
  'present',
  'part',
  'apologies',
  'alternate',
  'in attendance',
  'absent',
] as const satisfies readonly AttendanceStatus[]

export const SEATINGS = ['held', 'none'] as const

/** One row for each name: a name that the record knows is that person, any other is entered when the minutes are accepted. */
export function attendanceQuestions(view: ImportView, seating: Seating): Html | undefined {
  const { attendance } = view.review
  if (attendance.length === 0) return undefined
  return table({
    caption: 'Who was there',
    head: ['Name', 'How', 'Seat on that day', 'From', 'Where it was read', 'Leave out'],
    rows: attendance.map((attendee, n) => rowOf(view, seating, attendee, n)),
    isDense: true,
  })
}

function rowOf(view: ImportView, seating: Seating, attendee: ReviewAttendee, n: number): readonly Html[] {
  const { key, name, status, place, lines, doubts, isLeftOut } = attendee
  const { ask } = view
  const box = (field: string, words: string, current: string) => {
    const value = enteredAt(ask, field, n, current)
    const own = {
      class: 'govuk-input',
      name: field,
      'aria-label': `${words} of person ${n + 1}`,
      value,
      autocomplete: 'off',
    }
    return asking(html`<input${attributes(own)}>`, [{ kind: 'box', name: field, text: value }])
  }
  const chosen = enteredAt(ask, 'statuses', n, status)
  const options = STATUSES.map(
    one => html`<option${attributes({ value: one, selected: one === chosen })}>${one}</option>`,
  )
  const checked = enteredTick(ask, 'leftOut', key, isLeftOut)
  const tick = { type: 'checkbox', name: 'leftOut', value: key, checked, 'aria-label': `Leave out ${name}` }
  return [
    html`${hidden('attendees', key)}${box('names', 'Name', name)}`,
    html`<select${attributes({ class: 'govuk-select', name: 'statuses', 'aria-label': `How person ${n + 1} attended` })}>${options}</select>`,
    seatQuestion(view, seating, attendee, n),
    box('places', 'Organisation', place),
    html`${lineLink(view, lines.from)} ${doubts.join(' ')}`,
    html`<input${attributes(tick)}>`,
  ]
}

/** The seat that the record knows as theirs on the day of the meeting; whoever knows better says that they had none. */
function seatQuestion({ ask }: ImportView, seating: Seating, attendee: ReviewAttendee, n: number): Html {
  const held = seatHeldBy(attendee, seating)
  if (held === undefined) return html`${hidden('seatings', 'held')}None on record`
  const chosen = enteredAt(ask, 'seatings', n, attendee.isWithoutSeat === true ? 'none' : 'held')
  const words = {
    held: held.as === 'alternate' ? `Alternate for ${held.seat.title}` : held.seat.title,
    none: 'No seat',
  }
  const options = SEATINGS.map(
    one => html`<option${attributes({ value: one, selected: one === chosen })}>${words[one]}</option>`,
  )
  return html`<select${attributes({ class: 'govuk-select', name: 'seatings', 'aria-label': `Seat of person ${n + 1}` })}>${options}</select>`
}
