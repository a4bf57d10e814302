import { dateIn, LONDON, timeIn } from '../../../kit/instant.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { enteredOr } from '../../../shell/web/ask.ts'
import { asking, momentInput, press, reasonQuestion, whyNot } from './act-forms.ts'
import type { ActOffer } from './meeting-acts.ts'
import type { MeetingView } from './meeting-view.ts'

const GRAVE: readonly ActOffer['act'][] = ['cancel-meeting']

/** What can be done with the meeting now, and for the rest why not. */
export function actsPart(view: MeetingView, offers: readonly ActOffer[]): Html | undefined {
  if (offers.length === 0) return undefined
  const possible = offers.filter(({ isPossible }) => isPossible)
  const blocked = offers.filter(({ isPossible, isInState }) => !isPossible && isInState)
  const later = offers.filter(({ isInState }) => !isInState)
  return html`<section class="witan-acts" aria-labelledby="acts"><h2 class="govuk-heading-m" id="acts">What you can do</h2>
    <div class="govuk-button-group">${possible.filter(({ needsReason, act }) => !needsReason && act !== 'reschedule-meeting').map(offer => press(view.ask, { action: offer.href, text: offer.text, kind: 'primary', version: view.meeting.record.version }))}</div>
    ${blocked.length > 0 && html`<ul class="govuk-list">${blocked.map(blockedLine)}</ul>`}
    ${possible.filter(({ needsReason, act }) => needsReason || act === 'reschedule-meeting').map(offer => formOf(view, offer))}
    ${later.length > 0 && details({ summary: 'What cannot be done as things stand', body: html`<ul class="govuk-list">${later.map(blockedLine)}</ul>` })}
  </section>`
}

function blockedLine({ text, refusals }: ActOffer): Html {
  return html`<li><strong>${text}</strong>: not now. ${whyNot(refusals)}</li>`
}

function formOf(view: MeetingView, offer: ActOffer): Html {
  const { ask } = view
  const kind = GRAVE.includes(offer.act) ? ('warning' as const) : ('primary' as const)
  const reason = reasonQuestion(ask, offer.href)
  const { version } = view.meeting.record
  if (offer.act !== 'reschedule-meeting') {
    return asking(ask, { action: offer.href, text: offer.text, kind, version, body: reason })
  }
  const body = html`${conflictPart(view, offer.href)}${whenQuestions(view)}${reason}`
  return asking(ask, { action: offer.href, text: offer.text, version, body })
}

/** If somebody else has moved the meeting since the form was made: when and where it is now, beside what was entered. */
function conflictPart({ ask, meeting }: MeetingView, action: string): Html | undefined {
  if (ask.path !== action || !ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')) return undefined
  const { startsAt, endsAt, place } = meeting.content
  const now = [dateIn(LONDON, startsAt), timeIn(LONDON, startsAt), endsAt && timeIn(LONDON, endsAt), place]
  const entered = ['date', 'startsAt', 'endsAt', 'place'].map(name => enteredOr(ask, name, ''))
  const inLines = (parts: readonly (string | null)[]) => parts.filter(part => part !== null && part !== '').join('\n')
  return sideBySide({
    before: { title: 'As it is now', text: inLines(now) },
    after: { title: 'As you entered it', text: inLines(entered) },
  })
}

function whenQuestions({ ask, meeting }: MeetingView): Html {
  const { startsAt, endsAt, place } = meeting.content
  return html`
    ${momentInput(ask, 'date', { name: 'date', label: 'Day', value: dateIn(LONDON, startsAt) })}
    ${momentInput(ask, 'time', { name: 'startsAt', label: 'Begins at', value: timeIn(LONDON, startsAt) })}
    ${momentInput(ask, 'time', { name: 'endsAt', label: 'Ends at', value: endsAt === null ? '' : timeIn(LONDON, endsAt) })}
    ${textInput({
      name: 'place',
      label: 'Place',
      value: enteredOr(ask, 'place', place),
      errorMessage: errorOf(ask.refusals, 'place'),
    })}`
}

export function actsData(offers: readonly ActOffer[]) {
  return offers.map(({ act, href, isPossible, needsReason, refusals }) => {
    return { act, method: 'POST', href, isPossible, needsReason, refusals }
  })
}
