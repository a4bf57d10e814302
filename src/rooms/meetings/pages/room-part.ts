import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { details } from '../../../shell/views/details.ts'
import { isInSession } from '../meeting.ts'
import { isStillThere, isThereAt, partInWords, type RollEntry } from '../roll.ts'
import { press } from './act-forms.ts'
import { addressOfMeeting } from './addresses.ts'
import type { MeetingView } from './meeting-view.ts'
import { nameOf, standingInWords } from './roll-part.ts'

/** Who is in the room at an item: one press when somebody leaves, one when somebody comes. */
export function roomPart(view: MeetingView, number: number): Html | undefined {
  const { roll, meeting } = view
  if (roll === undefined) return undefined
  const acts = view.mayKeep('open-meeting') && isInSession(meeting.content)
  const { entries } = roll.content
  const there = entries.filter(entry => isThereAt(entry, number))
  const away = entries.filter(entry => !isThereAt(entry, number))
  const body = html`
    ${peopleTable(view, 'In the room', there, number, acts)}
    ${away.length > 0 && peopleTable(view, 'Not in the room', away, number, acts)}
    <p class="govuk-body"><a class="govuk-link" href="${addressOfMeeting(view.reference)}/roll">Somebody who is not on the roll</a></p>`
  return details({ summary: `Who is here (${there.length})`, body, isOpen: false })
}

function peopleTable(
  view: MeetingView,
  caption: string,
  entries: readonly RollEntry[],
  number: number,
  acts: boolean,
): Html {
  return table({
    caption,
    captionSize: 's',
    isDense: true,
    rows: entries.map(entry => [
      nameOf(view, entry),
      standingInWords(view, entry),
      acts ? moveButton(view, entry, number) : (partInWords(entry) ?? ''),
    ]),
  })
}

/** Leaves from this item on, or comes for it. */
export function moveButton(view: MeetingView, entry: RollEntry, number: number): Html {
  const base = `${addressOfMeeting(view.reference)}/roll`
  const fields = { entry: entry.id, item: number, back: number }
  const about = nameOf(view, entry)
  return isStillThere(entry)
    ? press(view.ask, { action: `${base}/departures`, text: 'Leaves', about, fields })
    : press(view.ask, {
        action: `${base}/returns`,
        text: entry.spells.length > 0 ? 'Comes back' : 'Comes',
        about,
        fields,
      })
}
