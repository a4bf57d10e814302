import { formatDate } from '../../../kit/calendar-date.ts'
import { titleOfCategoryKey } from './category-words.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Modification, Viewer } from '../modification.ts'
import { nameOfSolution, ORIGINAL } from '../solution.ts'
import type { ModificationPage } from './modification-view.ts'

/** What it is about, and whom and what it touches. */
export function descriptionPart(_ask: Ask, { kept, edition }: ModificationPage): Html | undefined {
  const { summary, issue, solution, impacts } = kept.content
  const row = (key: string, value: Value, isThere: boolean) => isThere && { key, value }
  const list = (key: string, values: readonly string[]) =>
    row(key, html`${values.map(value => html`<div>${userText(value)}</div>`)}`, values.length > 0)
  const rows = [
    row('Summary', html`${userText(summary)}`, summary !== ''),
    row('Issue', html`${userText(issue)}`, issue !== ''),
    row('Solution', html`${userText(solution)}`, solution !== ''),
    list(
      'Touches',
      impacts.categories.map(key => titleOfCategoryKey(edition, key)),
    ),
    list('Systems', impacts.systems),
    list('Documents of the code', impacts.documents),
    list('Other codes', impacts.otherCodes),
    row('Consumers', html`${userText(impacts.consumers)}`, impacts.consumers !== ''),
    row('Greenhouse gases', html`${userText(impacts.greenhouseGases)}`, impacts.greenhouseGases !== ''),
  ]
  if (rows.every(one => one === false)) return undefined
  return html`<h2 class="govuk-heading-m">What it is about</h2>${summaryList({ rows })}`
}

/** The original and its alternatives, if there is more than one way. */
export function solutionsPart({ solutions, ballot, proposer }: Modification): Html | undefined {
  if (solutions.length < 2) return undefined
  return table({
    caption: 'Solutions',
    captionSize: 'm',
    head: ['Solution', 'What it is', 'Put forward by', 'On'],
    firstCellIsHeader: true,
    rows: solutions.map(({ key, title, text = '', by, on }) => [
      html`${nameOfSolution(key)} ${ballot?.solution === key && tag('Chosen', 'green')}`,
      html`<p class="govuk-body govuk-!-margin-bottom-1">${userText(title)}</p> ${text !== '' && userText(text)}`,
      userText(key === ORIGINAL ? (proposer?.words ?? '') : by),
      formatDate(on),
    ]),
  })
}

const VIEWER_WORDS: Readonly<Record<Viewer, string>> = {
  proposer: 'Proposer',
  group: 'Working group',
  respondents: 'Respondents',
  voters: 'Voters',
}

export function viewerInWords(viewer: Viewer): string {
  return VIEWER_WORDS[viewer]
}
