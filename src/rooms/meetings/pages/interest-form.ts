import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { enteredOr } from '../../../shell/web/ask.ts'
import { isOver } from '../meeting.ts'
import { asking } from './act-forms.ts'
import type { MeetingView } from './meeting-view.ts'
import { nameOf } from './roll-part.ts'

/** To declare an interest: one's own, or for somebody on the roll. Nothing for those who may do neither. */
export function interestForm(view: MeetingView, action: string, item?: string): Html | undefined {
  const { ask, mayKeep, roles, meeting, roll } = view
  if (ask.asAt !== undefined || isOver(meeting.content)) return undefined
  const keeps = mayKeep('open-meeting')
  const own = ask.reader.person?.id
  const isOn = roles.some(role => ['chair', 'member', 'alternate'].includes(role))
  const isListed = roll?.content.entries.some(({ person }) => person === own) === true
  if (!keeps && !isOn && !isListed) return undefined
  return asking(ask, {
    action,
    summary: 'Declare an interest',
    text: 'Declare the interest',
    fields: { item },
    body: html`
      ${keeps && personQuestion(view)}
      ${textInput({
        name: 'interest',
        label: 'What the interest is',
        value: enteredOr(ask, 'interest', ''),
        errorMessage: errorOf(ask.refusals, 'interest'),
      })}
      ${checkboxes({
        name: 'isRecused',
        items: [
          {
            value: 'yes',
            text: 'Withdraws from the matter',
            hint: 'Then neither decides nor counts for the quorum, and does not see what is confidential about it.',
          },
        ],
        values: [enteredOr(ask, 'isRecused', '')],
      })}`,
  })
}

function personQuestion(view: MeetingView): Html {
  const entries = view.roll?.content.entries ?? []
  const seated = view.seats.flatMap(({ member, title, id }) =>
    member === null || entries.some(({ person }) => person === member)
      ? []
      : [{ value: member, text: nameOf(view, { person: member, seat: id, organisation: title }) }],
  )
  const listed = entries.map(entry => ({ value: entry.person, text: nameOf(view, entry) }))
  return select({
    name: 'person',
    label: 'Whose',
    items: [...listed, ...seated],
    value: enteredOr(view.ask, 'person', ''),
    errorMessage: errorOf(view.ask.refusals, 'person'),
  })
}
