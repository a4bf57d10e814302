import { formatDate } from '../../../kit/calendar-date.ts'
import { formatInstant } from '../../../kit/instant.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { attributes } from '../../../shell/views/attributes.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { asked, filesPart, listAddress, offsetOf, PAGE_ROWS, pagesPart } from '../../../shell/web/list-filters.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { type Consultation, hasClosed } from '../consultation.ts'
import { consultationsFrom, consultationsStatement } from '../store.ts'
import type { ConsultationDraft } from '../draft.ts'
import { draftsFrom, waitingDrafts } from '../store-draft.ts'
import { addressOfConsultation, addressOfDraft, CONSULTATIONS_PAGE } from './addresses.ts'
import { colourOfState, stateInWords } from './words.ts'

const FILTERS = ['', 'open', 'closed', 'collated', 'published', 'withdrawn']

/** All consultations, the newest first; those of one state by their filter. */
export async function listConsultations(ask: Ask): Promise<Reply> {
  const filters = asked(ask, ['state'])
  const statement = consultationsStatement(ask.house.pack.code.key, filters.state, ask.asAt?.instant)
  const [rows = [], drafted = []] = await ask.read(
    statement.limit(PAGE_ROWS + 1).offset(offsetOf(ask)),
    waitingDrafts(ask.house.pack.code.key, undefined, ask.asAt?.instant),
  )
  const drafts = draftsFrom(drafted)
  const shown = consultationsFrom(rows.slice(0, PAGE_ROWS))
  const file = await deliverTable(ask, () => ({
    name: 'Consultations',
    head: HEAD,
    rows: shown.map(one => ({ classification: one.record.classification, cells: plainRow(ask, one) })),
  }))
  if (file !== undefined) return file
  const hasMore = rows.length > PAGE_ROWS
  return page({
    title: 'Consultations',
    section: '/modifications',
    data: {
      filters,
      consultations: shown.map(one => shownConsultation(ask, one)),
      hasMore,
      drafts: drafts.map(shownDraft),
    },
    main: html`<h1 class="govuk-heading-l">Consultations</h1>
      <p class="govuk-body">${FILTERS.map(
        state =>
          html`<a${attributes({ class: 'govuk-link', href: listAddress(ask, CONSULTATIONS_PAGE, { state }), 'aria-current': state === filters.state ? 'true' : undefined })}>${state === '' ? 'All' : stateInWords(state)}</a> `,
      )}</p>
      ${draftsPart(drafts)}${shown.length === 0 ? emptyState('No consultation is found like this.') : tableOf(ask, shown)}
      ${pagesPart(ask, CONSULTATIONS_PAGE, filters, hasMore)}${filesPart(ask, CONSULTATIONS_PAGE, filters)}`,
  })
}

/** What is being prepared, for the secretariat alone: nobody else sees a draft. */
function draftsPart(drafts: readonly Kept<ConsultationDraft>[]): Html | undefined {
  if (drafts.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">Being prepared</h2><ul class="govuk-list">${drafts.map(
    ({ record, content }) =>
      html`<li><a class="govuk-link" href="${addressOfDraft(record.reference)}">${record.reference} ${record.title}</a>: ${content.opensAt === null ? stateInWords(record.state) : `opens ${formatInstant(content.opensAt)}`}</li>`,
  )}</ul>`
}

function shownDraft({ record, content }: Kept<ConsultationDraft>) {
  return { reference: record.reference, title: record.title, state: record.state, opensAt: content.opensAt }
}

const HEAD = ['Reference', 'Consultation', 'On', 'State', 'Issued', 'Closes']

export function tableOf(ask: Ask, all: readonly Kept<Consultation>[], caption = 'Consultations'): Html {
  return scrollingTable({
    caption,
    captionSize: 'hidden',
    head: HEAD,
    firstCellIsHeader: true,
    rows: all.map(({ record, content }) => [
      html`<a class="govuk-link" href="${addressOfConsultation(record.reference)}">${record.reference}</a>`,
      record.title,
      userText(content.about.title ?? content.about.reference),
      tag(stateInWords(stateOf(ask, { record, content })), colourOfState(stateOf(ask, { record, content }))),
      formatDate(content.openedOn),
      formatInstant(content.window.closes),
    ]),
  })
}

/** What the clock has closed is closed. */
export function stateOf(ask: Ask, { record, content }: Kept<Consultation>): string {
  const isPast = hasClosed(content, ask.asAt?.instant ?? ask.now)
  return record.state === 'open' && isPast ? 'closed' : record.state
}

function plainRow(ask: Ask, kept: Kept<Consultation>): readonly string[] {
  const { record, content } = kept
  const about = content.about.title ?? content.about.reference
  const state = stateInWords(stateOf(ask, kept))
  return [record.reference, record.title, about, state, content.openedOn, content.window.closes]
}

export function shownConsultation(ask: Ask, kept: Kept<Consultation>) {
  const { record, content } = kept
  const { about, kind, audience, window, openedOn } = content
  const { reference, title } = record
  return { reference, title, state: stateOf(ask, kept), kind, about, audience, openedOn, closesAt: window.closes }
}
