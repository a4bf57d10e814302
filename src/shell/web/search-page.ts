import { build } from '../database/statements.ts'
import type { LedgerTables } from '../ledger/ledger-tables.ts'
import { foundRecords } from '../ledger/find-records.ts'
import { recordOf } from '../ledger/read-record.ts'
import type { SpineRecord } from '../ledger/record.ts'
import { button } from '../views/button.ts'
import { emptyState } from '../views/empty-state.ts'
import { queryForm } from '../views/form.ts'
import { html, type Html } from '../views/html.ts'
import { tag } from '../views/tag.ts'
import { textInput } from '../views/text-input.ts'
import type { Ask } from './ask.ts'
import type { Web } from './doors.ts'
import { FOUND_KINDS, type FoundKind } from './found-kinds.ts'
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
async function find(ask: Ask, question: string): Promise<readonly SpineRecord[]> {
  const ledger = build.withTables<LedgerTables>()
  const records = ledger
    .selectFrom('ledger.record as record')
    .selectAll('record')
    .where('record.code', '=', ask.house.pack.code.key)
  const [named = [], worded = []] = await ask.read(
    records.where('record.reference', '=', question.toUpperCase()).limit(5),
    foundRecords(ask.house.pack.code.key, question, MOST),
  )
  const all = [...named, ...worded].map(recordOf)
  return all.filter((record, i) => all.findIndex(({ id }) => id === record.id) === i)
}

function nothing(question: string): Html {
  return emptyState(
    `Nothing that is open to you has the words “${question}”. Try fewer words, or sign in if you have not.`,
  )
}

function listOf(ask: Ask, shown: readonly Readonly<{ record: SpineRecord; kind: FoundKind; href: string }>[]): Html {
  return html`<ul class="govuk-list witan-found">${shown.map(
    ({ record, kind, href }) => html`<li>
      <a class="govuk-link" href="${href}">${record.title === record.reference ? record.reference : `${record.reference} ${record.title}`}</a>
      ${tag(kind.word, 'grey')} ${classificationTag(ask.edition, record.classification)}
    </li>`,
  )}</ul>`
}
