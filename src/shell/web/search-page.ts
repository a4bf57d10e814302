import { classOfList } from '../../kit/classification.ts'
import { foundRecords, namedRecords } from '../ledger/find-records.ts'
import { button } from '../views/button.ts'
import { emptyState } from '../views/empty-state.ts'
import { queryForm } from '../views/form.ts'
import { html, type Html } from '../views/html.ts'
import { tag } from '../views/tag.ts'
import { textInput } from '../views/text-input.ts'
import type { Ask } from './ask.ts'
import type { Web } from './doors.ts'
import { FOUND_KINDS, type FoundKind, type FoundRecord } from './found-kinds.ts'
import { type Page, page } from './page.ts'
import { classificationTag } from './record-link.ts'

const MOST = 50

export function searchDoors(web: Web): void {
  web.page('/search', showSearch)
}

async function showSearch(ask: Ask): Promise<Page> {
  const question = (ask.query['q'] ?? '').trim().slice(0, 200)
  const found = question === '' ? [] : await find(ask, question)
  const kinds = ask.house.offers.of(FOUND_KINDS)
  const shown = found.flatMap(record => {
    const kind = kinds.find(known => known.kind === record.kind)
    return kind === undefined ? [] : [{ record, kind, href: kind.href(record) }]
  })
  return page({
    ...classOfList(shown.map(({ record }) => record)),
    title: question === '' ? 'Search' : `Search: ${question}`,
    width: 'two-thirds',
    data: {
      question,
      found: shown.map(({ record, kind, href }) => ({
        kind: kind.word,
        reference: record.reference,
        title: record.title,
        classification: record.classification,
        state: record.state,
        href,
      })),
    },
    main: html`
      <h1 class="govuk-heading-l">Search</h1>
      ${queryForm({ action: '/search', body: html`${textInput({ id: 'q-page', name: 'q', label: 'Words, a reference or “a phrase”', value: question })}${button({ text: 'Search' })}` })}
      ${question !== '' && (shown.length === 0 ? nothing(question) : listOf(ask, shown))}`,
  })
}

/** The exact reference first, then by words. */
async function find(ask: Ask, question: string): Promise<readonly FoundRecord[]> {
  const code = ask.house.pack.code.key
  const [named = [], worded = []] = await ask.read(
    namedRecords(code, question.toUpperCase(), 5),
    foundRecords(code, question, MOST),
  )
  // The columns that both statements name are those of a found record.
  const all = [...named, ...worded] as unknown as readonly FoundRecord[]
  return [...new Map(all.map(record => [record.id, record])).values()]
}

function nothing(question: string): Html {
  return emptyState(
    `Nothing that is open to you has the words “${question}”. Try fewer words, or sign in if you have not.`,
  )
}

function listOf(ask: Ask, shown: readonly Readonly<{ record: FoundRecord; kind: FoundKind; href: string }>[]): Html {
  return html`<ul class="govuk-list witan-found">${shown.map(
    ({ record, kind, href }) => html`<li>
      <a class="govuk-link" href="${href}">${record.title === record.reference ? record.reference : `${record.reference} ${record.title}`}</a>
      ${tag(kind.word, 'grey')} ${classificationTag(ask.edition, record.classification)}
    </li>`,
  )}</ul>`
}
