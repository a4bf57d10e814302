import { formatDate } from '../../../kit/calendar-date.ts'
import { formatInstant } from '../../../kit/instant.ts'
import { button } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { select } from '../../../shell/views/select.ts'
import { tag } from '../../../shell/views/tag.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { paragraphs } from '../../../shell/views/user-text.ts'
import type { MinutesComment } from '../minutes.ts'
import { addressOfMinutes } from './addresses.ts'
import { formStateOf } from './form-state.ts'
import { isOffered } from './minutes-offers.ts'
import type { MinutesView } from './minutes-view.ts'
import { mayOnMinutes } from './reader-roles.ts'

/** Who sits on the body and who prepares the minutes see what was commented; nobody else does. */
export function seesComments({ edition, roles }: MinutesView): boolean {
  return mayOnMinutes(edition, 'comment-on-minutes', roles) || mayOnMinutes(edition, 'amend-minutes', roles)
}

/** The comments with their answers, and the forms to comment and to answer. */
export function commentsPart(view: MinutesView, names: ReadonlyMap<string, string>): Html | undefined {
  const { comments, circulated } = view.minutes.content
  if (circulated === null || !seesComments(view)) return undefined
  return html`<section aria-labelledby="comments"><h2 class="govuk-heading-m" id="comments">Comments</h2>
    ${dueLine(view)}
    ${comments.length === 0 ? emptyState('Nobody has commented.') : comments.map((comment, n) => commentPart(view, comment, n, names))}
    ${isOffered(view, 'comment-on-minutes') && commentForm(view)}
  </section>`
}

function dueLine({ minutes, ask }: MinutesView): Html | undefined {
  const due = minutes.content.circulated?.commentsDue
  if (due === undefined || due === null || minutes.record.state !== 'circulated') return undefined
  const when = due.at === null ? formatDate(due.date) : formatInstant(due.at)
  const isOver = ask.now > (due.at ?? `${due.date}T23:59:59.999Z`)
  return html`<p class="govuk-body">Comments ${isOver ? 'were' : 'are'} asked for by ${when}. <span class="govuk-hint">${due.explanation}</span></p>`
}

function commentPart(view: MinutesView, comment: MinutesComment, n: number, names: ReadonlyMap<string, string>): Html {
  const { by, capacity, item, text, on, answer } = comment
  const name = names.get(by)
  const who = name === undefined || name === capacity ? capacity : `${name} (${capacity})`
  return insetText(html`
    <p class="govuk-body"><strong>${who}</strong>, ${formatDate(on)}${item !== null && html`, on <a class="govuk-link" href="#item-${item}">item ${item}</a>`} ${answer === null && tag('Not answered', 'yellow')}</p>
    ${paragraphs(text)}
    ${answer !== null && html`<p class="govuk-body"><strong>Answer</strong> (${answer.capacity}, ${formatDate(answer.on)})</p>${paragraphs(answer.text)}`}
    ${answer === null && isOffered(view, 'amend-minutes') && answerForm(view, comment, n)}`)
}

function answerForm({ ask, reference, minutes }: MinutesView, { id }: MinutesComment, n: number): Html {
  const action = `${addressOfMinutes(reference, minutes.content.twin)}/comments/${id}/answer`
  const state = formStateOf(ask, action, `comment-${n}`)
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`${textarea({ name: 'answer', id: state.id('answer'), label: `Answer to comment ${n + 1}`, rows: 2, value: state.entered('answer', ''), errorMessage: state.error('answer'), keep: `${id} answer` })}
      ${button({ text: html`Answer<span class="govuk-visually-hidden"> comment ${n + 1}</span>`, kind: 'secondary' })}`,
  })
}

function commentForm(view: MinutesView): Html {
  const { ask, reference, minutes, sheet } = view
  const action = `${addressOfMinutes(reference, minutes.content.twin)}/comments`
  const state = formStateOf(ask, action, 'comment')
  const items = sheet.items.filter(({ isApart }) => !isApart)
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`
      ${select({ name: 'item', id: state.id('item'), label: 'About', items: [{ value: '', text: 'The whole' }, ...items.map(({ number, title }) => ({ value: number, text: `${number}. ${title}` }))], value: state.entered('item', ''), errorMessage: state.error('item') })}
      ${textarea({ name: 'text', id: state.id('text'), label: 'What should be put otherwise', rows: 4, value: state.entered('text', ''), errorMessage: state.error('text'), keep: `${minutes.record.reference} comment` })}
      ${button({ text: 'Send the comment' })}`,
  })
}
