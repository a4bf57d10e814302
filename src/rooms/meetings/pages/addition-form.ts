import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { enteredOr } from '../../../shell/web/ask.ts'
import { asking } from './act-forms.ts'
import { addressOfMeeting } from './addresses.ts'
import type { MeetingView } from './meeting-view.ts'
import { nameOf, seatTitle } from './roll-part.ts'

export type Choosable = Readonly<{ id: string; name: string }>

const CAPACITIES = [
  ['in-attendance', 'In attendance'],
  ['presenter', 'Presenting'],
  ['secretariat', 'Secretariat'],
  ['alternate', 'Standing in for a member'],
] as const

const ANSWERS = [
  ['present', 'Is there'],
  ['telephone', 'Is there by telephone'],
  ['expected', 'Is expected'],
] as const

/** Somebody who is not on the roll: known already, or entered here by name. */
export function additionForm(view: MeetingView, persons: readonly Choosable[]): Html {
  return asking(view.ask, {
    action: `${addressOfMeeting(view.reference)}/roll/additions`,
    summary: 'Add somebody to the roll',
    text: 'Add to the roll',
    body: html`${whoQuestions(view, persons)}${howQuestions(view)}`,
  })
}

function whoQuestions({ ask }: MeetingView, persons: readonly Choosable[]): Html {
  const known = persons.map(({ id, name }) => ({ value: id, text: name }))
  return html`
    ${select({
      name: 'person',
      label: 'Person',
      items: [{ value: '', text: 'Somebody new, as below' }, ...known],
      value: enteredOr(ask, 'person', ''),
      errorMessage: errorOf(ask.refusals, 'person'),
    })}
    ${textInput({
      name: 'name',
      label: 'Name of somebody new',
      value: enteredOr(ask, 'name', ''),
      errorMessage: errorOf(ask.refusals, 'name'),
    })}
    ${textInput({
      name: 'organisation',
      label: 'From',
      hint: 'The organisation or party; left empty, as it is known.',
      value: enteredOr(ask, 'organisation', ''),
    })}`
}

function howQuestions(view: MeetingView): Html {
  const { ask, roll } = view
  const members = (roll?.content.entries ?? []).filter(({ as }) => as === 'member')
  const ofMembers = members.map(entry => ({
    value: entry.id,
    text: `${seatTitle(view, entry.seat) ?? ''}: ${nameOf(view, entry)}`,
  }))
  return html`
    ${select({
      name: 'as',
      label: 'Capacity',
      items: CAPACITIES.map(([value, text]) => ({ value, text })),
      value: enteredOr(ask, 'as', 'in-attendance'),
    })}
    ${select({
      name: 'alternateFor',
      label: 'Member, for somebody who stands in',
      items: [{ value: '', text: 'Nobody' }, ...ofMembers],
      value: enteredOr(ask, 'alternateFor', ''),
      errorMessage: errorOf(ask.refusals, 'alternateFor'),
    })}
    ${select({
      name: 'presence',
      label: 'Is there?',
      items: ANSWERS.map(([value, text]) => ({ value, text })),
      value: enteredOr(ask, 'presence', 'present'),
    })}
    ${textInput({
      name: 'fromItem',
      label: 'From item',
      hint: 'Left empty, from now on.',
      width: 3,
      inputmode: 'numeric',
      value: enteredOr(ask, 'fromItem', ''),
      errorMessage: errorOf(ask.refusals, 'fromItem'),
    })}`
}
