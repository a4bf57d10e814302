import { bodiesWith } from '../../../kit/pack/group-body.ts'
import { dateWithWeekdayInWords } from '../../../shell/views/words.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { enteredOr } from '../../../shell/web/ask.ts'
import { asking, momentInput, press } from './act-forms.ts'
import { type CalendarView, mayCall } from './calendar-view.ts'

/** The regular days that no meeting is called for yet; whoever may call one does so with one press. */
export function proposalsPart({ ask, proposals }: CalendarView): Html | undefined {
  if (proposals.length === 0) return undefined
  return scrollingTable({
    caption: 'Regular days, not called yet',
    captionSize: 's',
    head: ['Day', 'Body', html`<span class="govuk-visually-hidden">Act</span>`],
    rows: proposals.map(({ body, date, restDay, isMoved, mayCall: may }) => [
      html`<time datetime="${date}">${dateWithWeekdayInWords(date)}</time>
        ${restDay !== undefined && html`<br><span class="govuk-hint">${isMoved ? `Moved, because the regular day is ${restDay}` : `Falls on ${restDay}`}</span>`}`,
      body.name,
      may
        ? press(ask, {
            action: '/meetings',
            text: 'Call it',
            about: `the meeting of ${body.inSentence} on ${dateWithWeekdayInWords(date)}`,
            fields: { body: body.key, date },
          })
        : '',
    ]),
  })
}

/** A meeting on another day than the regular ones. */
export function callForm(view: CalendarView): Html | undefined {
  const { ask } = view
  const asked = view.body === undefined ? [] : [view.body]
  const bodies = bodiesWith(ask.edition, asked).filter(({ key }) => mayCall(ask, key))
  if (bodies.length === 0 || ask.asAt !== undefined) return undefined
  return asking(ask, {
    action: '/meetings',
    summary: 'Call a meeting on another day',
    text: 'Call the meeting',
    body: html`
      ${select({
        name: 'body',
        id: 'call-body',
        label: 'Body',
        items: bodies.map(({ key, name }) => ({ value: key, text: name })),
        value: enteredOr(ask, 'body', view.body ?? ''),
        errorMessage: errorOf(ask.refusals, 'body'),
      })}
      ${momentInput(ask, 'date', { name: 'date', label: 'Day', value: '' })}
      ${momentInput(ask, 'time', { name: 'startsAt', label: 'Begins at', hint: 'Left empty, at the usual time.', value: '' })}
      ${momentInput(ask, 'time', { name: 'endsAt', label: 'Ends at', hint: 'Left empty, calendars show how long such a meeting usually takes.', value: '' })}
      ${textInput({
        name: 'place',
        label: 'Place',
        hint: 'Left empty, where the last one was.',
        value: enteredOr(ask, 'place', ''),
        errorMessage: errorOf(ask.refusals, 'place'),
      })}`,
  })
}
