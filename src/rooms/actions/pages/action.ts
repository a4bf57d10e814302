import { formatDate } from '../../../kit/calendar-date.ts'
import { getBody } from '../../../kit/pack/pack.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { table } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import type { Action } from '../action.ts'
import { actionForms } from './action-forms.ts'
import { dueInWords, shownOf, stateTag } from './action-view.ts'
import { type OneAction, readAction } from './one-action.ts'

/** One action: who has it, by when, how far it has come, and what can be done with it. */
export async function showAction(ask: Ask): Promise<Page | undefined> {
  const view = await readAction(ask)
  if (view === undefined) return undefined
  const { record, content } = view.kept
  const history = await historyPart(ask, record)
  return page({
    title: `${record.reference}: ${record.title}`,
    section: '/actions',
    classification: record.classification,
    about: record,
    trail: [{ text: 'Actions', href: '/actions' }],
    data: {
      ...shownOf(ask, view.kept),
      version: record.version,
      updates: content.updates,
      targets: content.targets,
      closedBy: content.closedBy,
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${record.reference}</h1>
      <p class="govuk-body-l">${content.owner.words} to ${userText(content.text)}</p>
      ${factsPart(ask, view)}
      ${updatesPart(content)}
      ${targetsPart(content)}
      ${actionForms(ask, view)}
      ${history.html}`,
  })
}

function factsPart(ask: Ask, { kept, edition, item, meeting, about }: OneAction): Html {
  const { record, content } = kept
  const shown = shownOf(ask, kept)
  const row = (key: string, value: Value) => ({ key, value })
  return summaryList({
    rows: [
      row('Owner', content.owner.words),
      row(
        'Due',
        html`${dueInWords(content.due)}${content.due.on !== null && content.due.words !== '' && html`<br>As it was said: ${userText(content.due.words)}`}`,
      ),
      row('State', stateTag(shown)),
      row('Body', getBody(edition, record.body ?? '').name),
      row('Raised at', meeting === undefined ? content.meeting : recordLink(ask, meeting)),
      item !== undefined && row('Item', recordLink(ask, item)),
      about.length > 0 && row('About', html`${about.map(one => html`<div>${recordLink(ask, one)}</div>`)}`),
      content.closedBy !== null && row('Closed by', content.closedBy),
    ],
  })
}

function updatesPart({ updates }: Action): Html | undefined {
  if (updates.length === 0) return undefined
  return table({
    caption: 'Updates, the newest first',
    captionSize: 'm',
    head: ['Date', 'For', 'Update', 'Given by'],
    firstCellIsHeader: true,
    rows: updates.toReversed().map(({ on, meeting, text, by }) => [formatDate(on), meeting ?? '', userText(text), by]),
  })
}

function targetsPart({ targets }: Action): Html | undefined {
  if (targets.length === 0) return undefined
  return table({
    caption: 'Earlier targets',
    captionSize: 'm',
    head: ['Was due', 'Given up on', 'Reason'],
    firstCellIsHeader: true,
    rows: targets.map(({ on, words, setOn, reason }) => [
      dueInWords({ on, words, meeting: null }),
      formatDate(setOn),
      userText(reason),
    ]),
  })
}
