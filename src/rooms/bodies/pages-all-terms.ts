import { findBody } from '../../kit/pack/group-body.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import { linkButton } from '../../shell/views/button.ts'
import { emptyState } from '../../shell/views/empty-state.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { deliverTable } from '../../shell/web/table-file.ts'
import type { Web } from '../../shell/web/doors.ts'
import { historyPart } from '../../shell/web/history.ts'
import { page, type Reply } from '../../shell/web/page.ts'
import { asAtQuery } from './pages-view.ts'
import {
  amendmentsStatement,
  keptAmendmentsFrom,
  keptTermsFrom,
  termsStatement,
  termsVersionsFrom,
  termsVersionsStatement,
} from './store-terms.ts'
import type { TermsOfReference } from './terms.ts'
import type { TermsAmendment } from './terms-amendment.ts'
import { amendmentHref, redline, replacementsTable } from './views-amendment.ts'

/** The terms of reference of all bodies, and each amendment that changed several of them. */
export function allTermsDoors(web: Web): void {
  web.page('/terms-of-reference', listTerms)
  web.page('/terms-of-reference/amendments/:number', showAmendment)
}

const HEAD = ['Body', 'Text', 'In force from', 'Under']

/** The terms of reference of all bodies, and each amendment that changed several of them. */
async function listTerms(ask: Ask): Promise<Reply> {
  const code = ask.house.pack.code.key
  const [rows = [], amended = []] = await ask.read(
    termsStatement(code, ask.asAt?.instant),
    amendmentsStatement(code, ask.asAt?.instant),
  )
  const all = keptTermsFrom(rows)
  const file = await deliverTable(ask, () => ({
    name: 'Terms of reference',
    head: HEAD,
    rows: all.map(term => ({ classification: term.record.classification, cells: plainRow(ask, term) })),
  }))
  if (file !== undefined) return file
  const amendments = keptAmendmentsFrom(amended)
  return page({
    title: 'Terms of reference',
    section: '/bodies',
    trail: [{ text: 'Bodies', href: '/bodies' }],
    data: {
      documents: all.map(({ record, content }) => ({ ...content, title: record.title, version: record.version })),
      amendments: amendments.map(({ record, content }) => ({ reference: record.reference, ...content })),
    },
    main: html`
      <h1 class="govuk-heading-l">Terms of reference</h1>
      ${all.length === 0 ? emptyState('No terms of reference have been entered.') : tableOf(ask, all)}
      ${all.length > 0 && linkButton({ text: 'Change a wording in all of them', href: '/terms-of-reference/amendment', kind: 'secondary' })}
      ${amendments.length > 0 && amendmentsPart(amendments)}`,
  })
}

function plainRow(ask: Ask, { content }: Kept<TermsOfReference>): readonly string[] {
  return [nameOf(ask, content.body), String(content.number), content.adoptedOn, content.authority]
}

function tableOf(ask: Ask, all: readonly Kept<TermsOfReference>[]): Html {
  return scrollingTable({
    caption: 'Terms of reference by body',
    captionSize: 'hidden',
    head: HEAD,
    firstCellIsHeader: true,
    rows: all.map(({ content }) => [
      html`<a class="govuk-link" href="/bodies/${content.body}/terms-of-reference${asAtQuery(ask)}">${nameOf(ask, content.body)}</a>`,
      String(content.number),
      formatDate(content.adoptedOn),
      userText(content.authority),
    ]),
  })
}

function amendmentsPart(amendments: readonly Kept<TermsAmendment>[]): Html {
  return html`<h2 class="govuk-heading-m">Amendments of several at once</h2>
    <ul class="govuk-list govuk-list--bullet">${amendments.map(
      ({ record }) =>
        html`<li><a class="govuk-link" href="${amendmentHref(record.reference)}">${userText(record.title)}</a></li>`,
    )}</ul>`
}

function nameOf(ask: Ask, body: string): string {
  return findBody(ask.edition, body)?.name ?? body
}

/** An amendment of several terms of reference, with the redline of each. */
async function showAmendment(ask: Ask): Promise<Reply> {
  const code = ask.house.pack.code.key
  const reference = `terms-amendment-${ask.params['number']}`
  const [rows = []] = await ask.read(
    amendmentsStatement(code, ask.asAt?.instant).where('record.reference', '=', reference),
  )
  const [amendment] = keptAmendmentsFrom(rows)
  if (amendment === undefined) return undefined
  const { record, content } = amendment
  const [versions = []] = await ask.read(
    termsVersionsStatement(
      code,
      content.documents.map(({ body }) => body),
    ),
  )
  const texts = termsVersionsFrom(versions)
  const textOf = (body: string, number: number) =>
    texts.find(text => text.body === body && text.number === number)?.text ?? ''
  const documents = content.documents.map(document => ({
    ...document,
    before: textOf(document.body, document.from),
    after: textOf(document.body, document.to),
  }))
  const history = await historyPart(ask, record)
  return page({
    title: 'Amendment of terms of reference',
    section: '/bodies',
    classification: record.classification,
    about: record,
    trail: [
      { text: 'Bodies', href: '/bodies' },
      { text: 'Terms of reference', href: '/terms-of-reference' },
    ],
    data: { ...content, reference: record.reference, documents, history: history.data },
    main: html`
      <h1 class="govuk-heading-l">${userText(record.title)}</h1>
      <p class="govuk-body">Under ${userText(content.authority)}.</p>
      ${replacementsTable(content.replacements)}
      <h2 class="govuk-heading-m">What changed</h2>
      ${documents.map(({ body, before, after }) => redline(nameOf(ask, body), before, after))}
      ${history.html}`,
  })
}
