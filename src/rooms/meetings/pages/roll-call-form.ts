import { button, buttonGroup } from '../../../shell/views/button.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { attributes } from '../../../shell/views/attributes.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { ANSWER_WORDS, answerOf } from '../roll-answer.ts'
import { isStillThere, type RollEntry } from '../roll.ts'
import { isInSession } from '../meeting.ts'
import { addressOfMeeting } from './addresses.ts'
import type { MeetingView } from './meeting-view.ts'
import { numberOf } from './quorum-part.ts'
import { nameOf, seatTitle, standingInWords } from './roll-part.ts'
import { moveButton } from './room-part.ts'

/** The roll as one form: for each name one answer. Below it, for those in the room, a press for leaving and coming. */
export function rollCallForm(view: MeetingView): Html {
  const { ask, roll, reference } = view
  const called = (roll?.content.entries ?? []).filter(entry => entry.alternateFor === null)
  const entered = enteredAnswers(ask)
  const rows = called.map((entry, n) => [
    seatTitle(view, entry.seat) ?? standingInWords(view, entry).split(',')[0],
    nameOf(view, entry),
    entry.organisation,
    answerSelect(view, entry, n, entered.get(entry.id)),
  ])
  const vacant = view.seats.filter(({ member }) => member === null).map(({ title }) => [title, 'Vacant', '', ''])
  return html`${form({
    action: `${addressOfMeeting(reference)}/roll`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: roll?.record.version,
    body: html`${scrollingTable({
      caption: 'Roll call',
      captionSize: 'm',
      isDense: true,
      head: ['Seat or capacity', 'Name', 'From', 'Answer'],
      rows: [...rows, ...vacant],
    })}${buttonGroup(
      button({ text: 'Save the roll', key: 's' }),
      button({ text: 'Everybody expected is here', name: 'everybody', value: 'present', kind: 'secondary' }),
    )}`,
  })}${movements(view)}`
}

/** What had been entered before the form was refused, by entry. */
function enteredAnswers({ entered }: Ask): ReadonlyMap<string, string> {
  const list = (name: string) => [entered?.[name] ?? []].flat().map(String)
  const answers = list('answer')
  return new Map(list('entry').map((entry, n) => [entry, answers[n] ?? '']))
}

function answerSelect(view: MeetingView, entry: RollEntry, n: number, entered: string | undefined): Html {
  const roll = view.roll?.content ?? { entries: [] }
  const current = answerOf(roll, entry)
  const chosen = entered ?? current
  const id = `answer-${n + 1}`
  const options = [...ANSWER_WORDS, ...alternateAnswers(view, entry)]
  return html`${hidden('entry', entry.id)}<label class="govuk-visually-hidden" for="${id}">${nameOf(view, entry)}</label>
    <select class="govuk-select" id="${id}" name="answer">${options.map(
      ([value, words]) => html`<option${attributes({ value, selected: value === chosen })}>${words}</option>`,
    )}</select>${chosen !== current && html` <span class="govuk-hint">It says now: ${options.find(([value]) => value === current)?.[1]}</span>`}`
}

function alternateAnswers(view: MeetingView, entry: RollEntry): readonly (readonly [string, string])[] {
  if (entry.as !== 'member') return []
  const seat = view.seats.find(({ id }) => id === entry.seat)
  const listed = (view.roll?.content.entries ?? []).filter(({ alternateFor }) => alternateFor === entry.person)
  const persons = [...new Set([...(seat?.alternates ?? []), ...listed.map(({ person }) => person)])]
  const { alternate } = view.edition.words
  return persons.flatMap(person => {
    const name = view.names.get(person) ?? listed.find(known => known.person === person)?.organisation ?? alternate
    return [
      [`alternate:${person}`, `Apologies, and ${name} stands in`],
      [`alternate-by-telephone:${person}`, `Apologies, and ${name} stands in by telephone`],
    ] as const
  })
}

function movements(view: MeetingView): Html | undefined {
  const { roll, meeting, items } = view
  if (roll === undefined || !isInSession(meeting.content)) return undefined
  const isOpen = items.some(({ record }) => record.state === 'open')
  const number = isOpen ? numberOf(view) : numberOf(view) + 1
  const present = roll.content.entries.filter(({ status }) => status === 'present')
  return scrollingTable({
    caption: `In the room, from item ${number}`,
    captionSize: 'm',
    isDense: true,
    head: ['Name', 'Capacity', 'There?', html`<span class="govuk-visually-hidden">Act</span>`],
    rows: present.map(entry => [
      nameOf(view, entry),
      standingInWords(view, entry),
      isStillThere(entry) ? 'Yes' : 'No',
      moveButton(view, entry, number),
    ]),
  })
}
