import { findBody } from '../../../kit/pack/group-body.ts'
import { capital } from '../../../kit/capital.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredAt, enteredOr, enteredTick } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { getBody } from '../../../kit/pack/pack.ts'
import { ownersAt } from '../owner-words.ts'
import type { ReviewAction, ReviewDecision, Reviewed, ReviewItem, ReviewUpdate } from '../imports/review.ts'
import { itemConflict } from './import-conflict.ts'
import { importTrail, lineLink, linesPart } from './import-source.ts'
import { type ImportView, readImport } from './import-view.ts'

/** One item as it was read, beside the lines that it was read from. */
export async function showImportItem(ask: Ask): Promise<Page | undefined> {
  const view = await readImport(ask)
  const item = view?.review.items.find(({ key }) => key === ask.params['item'])
  if (view === undefined || item === undefined) return undefined
  const title = `Item ${item.label}: ${item.title}`
  return page({
    title,
    isDense: true,
    classification: view.kept.record.classification,
    about: view.kept.record,
    trail: importTrail(view),
    data: { ...item, version: view.kept.record.version, source: view.lines.slice(item.lines.from - 1, item.lines.to) },
    main: html`<h1 class="govuk-heading-m">${title}</h1>
      ${neighbours(view, item)}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half"><h2 class="govuk-heading-s">What the minutes say</h2>${linesPart(view, item.lines)}</div>
        <div class="govuk-grid-column-one-half"><h2 class="govuk-heading-s">What was read</h2>${itemForm(view, item)}</div>
      </div>`,
  })
}

function neighbours({ review, address }: ImportView, item: ReviewItem): Html {
  const at = review.items.indexOf(item)
  const link = (other: ReviewItem | undefined, key: string, words: string) =>
    other === undefined
      ? undefined
      : html`<a class="govuk-link" href="${address}/items/${other.key}" data-key="${key}">${words}: ${other.label}</a> `
  return html`<p class="govuk-body">${link(review.items[at - 1], 'ArrowLeft', 'Previous item')}${link(review.items[at + 1], 'ArrowRight', 'Next item')}</p>`
}

function itemForm(view: ImportView, item: ReviewItem): Html {
  const { ask, address, kept, isOpen } = view
  const body = html`
    ${itemConflict(ask, item)}
    ${doubtsOf(view, item)}
    ${leaveOut(view, item, 'Leave the whole item out')}
    ${textInput({ name: 'title', label: 'Title', value: enteredOr(ask, 'title', item.title), errorMessage: errorOf(ask.refusals, 'title') })}
    ${textarea({ name: 'text', label: 'Discussion', rows: 10, value: enteredOr(ask, 'text', item.text), errorMessage: errorOf(ask.refusals, 'text') })}
    ${[...item.decisions, blankDecision(item)].map((decision, n) => decisionPart(view, decision, n))}
    ${[...item.actions, blankAction(item)].map((action, n) => actionPart(view, action, n))}
    ${[...item.updates, blankUpdate(item)].map((update, n) => updatePart(view, update, n))}`
  if (!isOpen) return html`<fieldset class="govuk-fieldset" disabled>${body}</fieldset>`
  return form({
    action: `${address}/items/${item.key}`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: kept.record.version,
    body: html`${body}${button({ text: 'Save: this is right' })}`,
  })
}

const NOWHERE = { doubts: [], isLeftOut: false } as const

/** An empty row is for what the reader did not find. */
function blankDecision({ lines }: ReviewItem): ReviewDecision {
  return { ...NOWHERE, key: 'new', lines, verb: null, written: '', text: '', by: 'body' }
}

function blankAction({ lines }: ReviewItem): ReviewAction {
  return { ...NOWHERE, key: 'new', lines, reference: '', owner: null, written: '', text: '', dueWords: '', dueOn: null }
}

function blankUpdate({ lines }: ReviewItem): ReviewUpdate {
  return { ...NOWHERE, key: 'new', lines, reference: '', text: '', closes: false }
}

function doubtsOf(view: ImportView, { doubts, lines }: Reviewed): Html | undefined {
  if (doubts.length === 0) return undefined
  return insetText(html`${doubts.map(says => html`<p class="govuk-body">${lineLink(view, lines.from)}: ${says}</p>`)}`)
}

function leaveOut({ ask }: ImportView, { key, isLeftOut }: Reviewed, words: string): Html | undefined {
  if (key === 'new') return undefined
  return checkboxes({
    name: 'leftOut',
    id: `left-out-${key}`,
    isSmall: true,
    items: [{ value: key, text: words, isChecked: enteredTick(ask, 'leftOut', key, isLeftOut) }],
  })
}

function decisionPart(view: ImportView, decision: ReviewDecision, n: number): Html {
  const { ask, edition, review } = view
  const { key, verb, written, text, by } = decision
  const body = findBody(edition, review.meeting.body)
  const isNew = key === 'new'
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${isNew ? 'A decision that was not found' : `Decision ${n + 1}, written ${written === '' ? 'by you' : written}`}</legend>
    ${doubtsOf(view, decision)}${hidden('decisions', key)}
    ${select({ name: 'verbs', id: `verb-${n}`, label: 'Verb', items: [{ value: '', text: 'Choose' }, ...edition.decisionVerbs.map(one => ({ value: one.key, text: one.minuteWord }))], value: enteredAt(ask, 'verbs', n, verb ?? '') })}
    ${textarea({ name: 'decisionTexts', id: `decision-${n}`, label: 'Words', rows: isNew ? 1 : 3, value: enteredAt(ask, 'decisionTexts', n, text) })}
    ${select({
      name: 'bys',
      id: `by-${n}`,
      label: 'Who decided',
      items: [
        { value: 'body', text: capital(body?.inSentence ?? 'the body') },
        { value: 'chair', text: `The ${edition.words.chair} alone` },
      ],
      value: enteredAt(ask, 'bys', n, by),
    })}
    ${leaveOut(view, decision, 'Leave this decision out')}</fieldset>`
}

function actionPart(view: ImportView, action: ReviewAction, n: number): Html {
  const { ask, edition, review } = view
  const { key, reference, owner, written, text, dueWords } = action
  const body = review.meeting.body === null ? undefined : getBody(edition, review.meeting.body)
  const owners = ownersAt(ask.house.pack.code, edition, body)
  const isNew = key === 'new'
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${isNew ? 'An action that was not found' : `Action ${reference}`}</legend>
    ${doubtsOf(view, action)}${hidden('actions', key)}
    ${textInput({ name: 'references', id: `reference-${n}`, label: 'Reference', width: 20, value: enteredAt(ask, 'references', n, reference) })}
    ${select({ name: 'owners', id: `owner-${n}`, label: written === '' ? 'Owner' : `Owner, written “${written}”`, items: [{ value: '', text: 'Choose' }, ...owners.map(one => ({ value: one.value, text: one.owner.words }))], value: enteredAt(ask, 'owners', n, owner === null ? '' : `${owner.kind}:${owner.key}`) })}
    ${textarea({ name: 'actionTexts', id: `action-${n}`, label: 'What is to be done', rows: isNew ? 1 : 3, value: enteredAt(ask, 'actionTexts', n, text) })}
    ${textInput({ name: 'dues', id: `due-${n}`, label: 'Due, as it is written', value: enteredAt(ask, 'dues', n, dueWords) })}
    ${leaveOut(view, action, 'Leave this action out')}</fieldset>`
}

function updatePart(view: ImportView, update: ReviewUpdate, n: number): Html {
  const { ask } = view
  const { key, reference, text, closes } = update
  return html`<fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${key === 'new' ? 'An update of an earlier action that was not found' : `What is said of ${reference}`}</legend>
    ${doubtsOf(view, update)}${hidden('updates', key)}
    ${textInput({ name: 'updated', id: `updated-${n}`, label: 'Reference', width: 20, value: enteredAt(ask, 'updated', n, reference) })}
    ${textarea({ name: 'updateTexts', id: `update-${n}`, label: 'What is said', rows: 3, value: enteredAt(ask, 'updateTexts', n, text) })}
    ${checkboxes({ name: 'closes', id: `closes-${key}`, isSmall: true, items: [{ value: key, text: 'It closes the action', isChecked: enteredTick(ask, 'closes', key, closes) }] })}
    ${leaveOut(view, update, 'Leave this update out')}</fieldset>`
}
