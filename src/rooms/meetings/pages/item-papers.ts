import { capital } from '../../../kit/capital.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { select } from '../../../shell/views/select.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { enteredOr } from '../../../shell/web/ask.ts'
import { classificationTag, recordLink } from '../../../shell/web/record-link.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { latenessInWords } from '../../papers/door.ts'
import { isItemActPossible } from '../item.ts'
import { isOver } from '../meeting.ts'
import { asking } from './act-forms.ts'
import { addressOfItem } from './addresses.ts'
import type { ItemView } from './item-view.ts'

/** The papers of an item, and for whoever keeps the agenda the form that places another. */
export function papersPart(view: ItemView, ids: readonly string[], mayPlace: boolean): Html {
  const papers = view.papers.filter(({ record }) => ids.includes(record.id))
  const lifecycle = getLifecycle(view.edition, 'paper')
  const words = capital(view.edition.words.paper)
  const list = table({
    caption: words,
    captionSize: 'm',
    head: ['Reference and title', 'From', 'State', 'Class'],
    rows: papers.map(({ record, content }) => [
      recordLink(view.ask, record),
      content.author.words,
      html`${tag(titleOfState(lifecycle, record.state))} ${latenessInWords(content) ?? ''}`,
      classificationTag(view.edition, record.classification),
    ]),
  })
  return html`${papers.length > 0 && list}${mayPlace && placeForm(view)}`
}

function placeForm(view: ItemView): Html | undefined {
  const { ask, item, unplaced, meeting } = view
  const isPossible = view.mayKeep('issue-papers') && !isOver(meeting.content)
  if (!isPossible || !isItemActPossible('edit-item', item.record.state)) return undefined
  const { paper } = view.edition.words
  const draft = html`<a class="govuk-link" href="/papers/new?body=${view.body.key}">Draft a ${paper} for this item</a>`
  if (unplaced.length === 0) return html`<p class="govuk-body">No ${paper} waits to be placed. ${draft}</p>`
  return html`${asking(ask, {
    action: `${addressOfItem(view.reference, view.number)}/papers`,
    summary: `Place a ${paper} here`,
    text: 'Place it',
    fields: { item: item.record.id },
    body: select({
      name: 'paper',
      label: capital(paper),
      items: unplaced.map(({ record, content }) => ({
        value: record.id,
        text: `${record.title}, from ${content.author.words} (${record.state})`,
      })),
      value: enteredOr(ask, 'paper', ''),
      errorMessage: errorOf(ask.refusals, 'paper'),
    }),
  })}<p class="govuk-body">${draft}</p>`
}

export function papersData(view: ItemView, ids: readonly string[]) {
  return view.papers
    .filter(({ record }) => ids.includes(record.id))
    .map(({ record, content }) => ({
      reference: record.reference,
      title: record.title,
      state: record.state,
      classification: record.classification,
      author: content.author.words,
      isLate: content.isLate,
      recommendations: content.recommendations,
    }))
}
