import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { form, queryForm } from '../../../shell/views/form.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { addressOfMinutes } from './addresses.ts'
import { formStateOf } from './form-state.ts'
import { checkOffer, isOffered } from './minutes-offers.ts'
import type { MinutesView } from './minutes-view.ts'

/** What this reader can do with the minutes now, and what still stands in the way. The closed ones move with the open ones. */
export function formsPart(view: MinutesView): Html | undefined {
  const { twin } = view.minutes.content
  const parts = [
    !twin && moving(view, 'circulate-minutes', 'circulation', 'Circulate the draft'),
    isOffered(view, 'amend-minutes') && amending(view, 'Put what was said at an item otherwise'),
    !twin && approving(view),
    !twin && moving(view, 'publish-minutes', 'publication', 'Publish the minutes'),
    isOffered(view, 'correct-minutes') && correcting(view),
  ].filter(part => part !== false && part !== undefined)
  if (parts.length === 0) return undefined
  return html`<section aria-labelledby="acts"><h2 class="govuk-heading-m" id="acts">What you can do</h2>${parts}</section>`
}

function moving(view: MinutesView, act: ActOf<'minutes'>, noun: string, text: string): Html | undefined {
  if (!isOffered(view, act)) return undefined
  const possible = checkOffer(view, act)
  if (!possible.ok)
    return html`<p class="govuk-body"><strong>${text}</strong>: not now. ${possible.refusals.map(({ says }) => says).join(' ')}</p>`
  return posted(view, noun, button({ text }))
}

function approving(view: MinutesView): Html | undefined {
  if (!isOffered(view, 'approve-minutes')) return undefined
  const possible = checkOffer(view, 'approve-minutes')
  const text = 'Record the approval'
  if (!possible.ok)
    return html`<p class="govuk-body"><strong>${text}</strong>: not now. ${possible.refusals.map(({ says }) => says).join(' ')}</p>`
  const state = formStateOf(view.ask, `${addressOfMinutes(view.reference)}/approval`, 'approval')
  const body = html`${textInput({ name: 'authority', id: state.id('authority'), label: `The decision, or the ${view.edition.words.writtenDecision}, that approved them`, hint: 'Its reference. A decision at a meeting can also approve them itself, as what it does to them.', width: 20, value: state.entered('authority', ''), errorMessage: state.error('authority') })}${button({ text })}`
  return html`${asking(view)}${details({ summary: text, isOpen: state.isMine, body: posted(view, 'approval', body) })}`
}

/** The body need not wait for its next meeting. */
function asking({ minutes: { record } }: MinutesView): Html {
  const asked = new URLSearchParams({
    subject: record.reference,
    ...(record.body === null ? {} : { body: record.body }),
  })
  return html`<p class="govuk-body"><a class="govuk-link" href="/decisions/written/new?${String(asked)}">Ask for approval in writing</a></p>`
}

/** Which item: the page with its words comes next. */
function amending(view: MinutesView, summary: string): Html {
  const { sheet, reference, minutes } = view
  const items = sheet.items.filter(({ isApart }) => !isApart)
  return details({
    summary,
    body: queryForm({
      action: `${addressOfMinutes(reference, minutes.content.twin)}/amendment`,
      body: html`${select({ name: 'item', id: 'amended-item', label: 'Item', items: items.map(({ number, title }) => ({ value: number, text: `${number}. ${title}` })) })}${button({ text: 'Go on', kind: 'secondary' })}`,
    }),
  })
}

function correcting(view: MinutesView): Html {
  const action = `${addressOfMinutes(view.reference, view.minutes.content.twin)}/corrections`
  const state = formStateOf(view.ask, action, 'correction')
  const body = html`<p class="govuk-body">A decision is corrected on its own page. This makes a new version that says it.</p>
    ${textarea({ name: 'reason', id: state.id('reason'), label: 'Reason', rows: 2, value: state.entered('reason', ''), errorMessage: state.error('reason') })}${button({ text: 'Make a new version', kind: 'secondary' })}`
  return html`${amending(view, 'Correct what was said at an item')}${details({ summary: 'Make a new version from the corrected record', isOpen: state.isMine, body: posted(view, 'corrections', body) })}`
}

function posted({ ask, reference, minutes }: MinutesView, noun: string, body: Value): Html {
  return form({
    action: `${addressOfMinutes(reference, minutes.content.twin)}/${noun}`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: minutes.record.version,
    body,
  })
}
