import { findBody } from '../../kit/pack/group-body.ts'
import { CLASSIFICATIONS, classOfList, isClassification } from '../../kit/classification.ts'
import { getLifecycle } from '../../kit/pack/pack.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { linkButton } from '../../shell/views/button.ts'
import { emptyState } from '../../shell/views/empty-state.ts'
import { filterLayout } from '../../shell/views/filter-layout.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { pagination } from '../../shell/views/pagination.ts'
import { select } from '../../shell/views/select.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { tag } from '../../shell/views/tag.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { classificationTag } from '../../shell/web/record-link.ts'
import { addressOfPaper } from './address.ts'
import type { Paper } from './paper.ts'
import { listedPapers, type PaperFilter } from './store-list.ts'
import { papersFrom } from './store.ts'
import { PURPOSE_WORDS, stateTag } from './views-paper.ts'

const A_PAGE = 50
const LAST_PAGE = 20

/** Papers that the reader may see, those of the latest meetings first. */
export async function showPapers(ask: Ask): Promise<Page> {
  const filter = filterAsked(ask)
  const number = pageAsked(ask)
  const [rows = []] = await ask.read(
    listedPapers(ask.house.pack.code.key, filter, ask.asAt?.instant)
      .limit(A_PAGE + 1)
      .offset((number - 1) * A_PAGE),
  )
  const papers = papersFrom(rows.slice(0, A_PAGE))
  const hasMore = rows.length > A_PAGE && number < LAST_PAGE
  return page({
    title: 'Papers',
    section: '/papers',
    ...classOfList(papers.map(({ record }) => record)),
    data: { page: number, hasMore, papers: papers.map(rowOut) },
    main: html`<h1 class="govuk-heading-l">Papers</h1>
      ${ask.reader.person !== undefined && ask.asAt === undefined && linkButton({ text: 'New paper', href: '/papers/new', kind: 'secondary' })}
      ${filterLayout({ action: '/papers', fields: filterFields(ask, filter), clearHref: '/papers', body: listOf(ask, papers, number, hasMore) })}`,
  })
}

function filterAsked({ query }: Ask): PaperFilter {
  const { body, meeting, class: classification, purpose, state } = query
  const given = (value: string | undefined) => (value === undefined || value === '' ? undefined : value.slice(0, 100))
  return {
    body: given(body),
    meeting: given(meeting),
    classification: isClassification(classification) ? classification : undefined,
    purpose: given(purpose),
    state: given(state),
  }
}

function pageAsked({ query }: Ask): number {
  const number = Number(query['page'] ?? '1')
  return Number.isInteger(number) && number >= 1 && number <= LAST_PAGE ? number : 1
}

function filterFields({ edition, asAt }: Ask, { body, meeting, classification, purpose, state }: PaperFilter): Html {
  const all = { value: '', text: 'All' }
  return html`
    ${asAt !== undefined && html`<input type="hidden" name="as-at" value="${asAt.date}">`}
    ${select({ name: 'body', label: 'Body', value: body ?? '', items: [all, ...edition.bodies.map(({ key, name }) => ({ value: key, text: name }))] })}
    ${textInput({ name: 'meeting', label: 'Meeting', width: 10, value: meeting ?? '' })}
    ${select({
      name: 'class',
      label: 'Class',
      value: classification ?? '',
      items: [all, ...CLASSIFICATIONS.map(value => ({ value, text: edition.classification.classes[value].name }))],
    })}
    ${select({ name: 'purpose', label: 'Purpose', value: purpose ?? '', items: [all, ...Object.entries(PURPOSE_WORDS).map(([value, text]) => ({ value, text }))] })}
    ${select({
      name: 'state',
      label: 'State',
      value: state ?? '',
      items: [all, ...getLifecycle(edition, 'paper').states.map(({ key, title }) => ({ value: key, text: title }))],
    })}`
}

function listOf(ask: Ask, papers: readonly Kept<Paper>[], number: number, hasMore: boolean): Html {
  if (papers.length === 0) return emptyState('There is no such paper that is open to you.')
  const to = (n: number) => ({ href: `/papers?${queryWith(ask, n)}` })
  return html`${scrollingTable({
    caption: 'Papers that were found',
    captionSize: 'hidden',
    head: ['Paper', 'For', 'Purpose', 'From', 'State', 'Class'],
    rows: papers.map(paper => cellsOf(ask, paper)),
    isDense: true,
  })}${(number > 1 || hasMore) && pagination({ ...(number > 1 ? { previous: to(number - 1) } : {}), ...(hasMore ? { next: to(number + 1) } : {}) })}`
}

function cellsOf({ edition }: Ask, { record, content }: Kept<Paper>) {
  const href = addressOfPaper(record.reference)
  return [
    html`<a class="govuk-link" href="${href}">${record.reference} ${userText(record.title)}</a>`,
    content.meeting ?? findBody(edition, content.body)?.shortName ?? content.body,
    PURPOSE_WORDS[content.purpose],
    userText(content.author.words),
    html`${stateTag(edition, record.state)}${content.isLate && html` ${tag('Late', 'red')}`}`,
    classificationTag(edition, record.classification),
  ]
}

function queryWith({ query }: Ask, number: number): string {
  const given = Object.entries(query).filter(([name, value]) => name !== 'page' && value !== undefined && value !== '')
  const asked = Object.fromEntries(given.map(([name, value = '']) => [name, value]))
  return new URLSearchParams({ ...asked, page: String(number) }).toString()
}

export function rowOut({ record, content }: Kept<Paper>) {
  return {
    reference: record.reference,
    title: record.title,
    state: record.state,
    classification: record.classification,
    body: content.body,
    meeting: content.meeting,
    purpose: content.purpose,
    author: content.author.words,
    isLate: content.isLate,
    href: addressOfPaper(record.reference),
  }
}
