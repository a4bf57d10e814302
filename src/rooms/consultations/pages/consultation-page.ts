import { formatDate } from '../../../kit/calendar-date.ts'
import { formatInstant } from '../../../kit/instant.ts'
import { recordOf } from '../../../shell/ledger/read-record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import { recordsById } from '../../decisions/door.ts'
import { draftLink } from '../../parties/door.ts'
import { type AfterWithdrawal, type Extension, hasPublished } from '../consultation.ts'
import { titleOfKind } from '../kinds.ts'
import { addressOfConsultation, CONSULTATIONS_PAGE } from './addresses.ts'
import { consultationForms } from './consultation-forms.ts'
import {
  type ConsultationView,
  isTakingResponses,
  keepsIt,
  mayDo,
  mayRespond,
  readConsultation,
} from './consultation-view.ts'
import { RESPOND } from './draftable-response.ts'
import { responseFileRows, responsesPart, shownResponse } from './responses-part.ts'
import { colourOfState, stateInWords, tallyRows } from './words.ts'

/** One consultation: what is asked, until when, what this reader may say or has said, and what all have said once that is published. */
export async function showConsultation(ask: Ask): Promise<Reply> {
  const view = await readConsultation(ask)
  if (view === undefined) return undefined
  const { record, content } = view.kept
  const file = await deliverTable(ask, () => ({
    name: `Responses to ${record.reference.replaceAll('/', '-')}`,
    ...responseFileRows(view),
    atLeast: record.classification,
  }))
  if (file !== undefined) return file
  const history = await historyPart(ask, record)
  const [found = []] = record.parent === null ? [[]] : await ask.read(recordsById(record.code, [record.parent]))
  const about = found[0] === undefined ? html`${content.about.reference}` : recordLink(ask, recordOf(found[0]))
  return page({
    title: record.title,
    section: '/modifications',
    classification: record.classification,
    about: record,
    trail: [{ text: 'Consultations', href: CONSULTATIONS_PAGE }],
    data: {
      reference: record.reference,
      title: record.title,
      state: view.state,
      version: record.version,
      ...content,
      mayRespond: mayRespond(ask, view),
      responses: view.responses.map(response => shownResponse(view, response)),
      acts: history.data,
    },
    main: html`
      <span class="govuk-caption-l">${record.reference}</span>
      <h1 class="govuk-heading-l">${record.title}</h1>
      <p class="govuk-body">${tag(stateInWords(view.state), colourOfState(view.state))}</p>
      ${closingPart(view)}${factsPart(view, about)}${respondPart(ask, view)}${isTakingResponses(ask, view) && (await draftLink(ask, RESPOND, 'Draft it together with your colleagues', record.reference))}${questionsPart(view)}${outcomePart(view)}
      ${responsesPart(view)}${consultationForms(ask, view)}${history.html}`,
  })
}

function closingPart({ kept, state }: ConsultationView): Html {
  const { window, withdrawnBecause, afterWithdrawal } = kept.content
  if (state === 'withdrawn')
    return insetText(html`Withdrawn. ${userText(withdrawnBecause ?? '')}<br>${afterWithdrawalInWords(afterWithdrawal)}`)
  const verb = state === 'open' ? 'It closes' : 'It closed'
  return insetText(html`${verb} ${formatInstant(window.closes)}. What comes in at that moment or after it is late.`)
}

function afterWithdrawalInWords(decided: AfterWithdrawal | undefined): Html {
  if (decided === undefined)
    return html`What had come in is kept by the secretariat and whoever gave it. It is not published, unless that is decided.`
  const { isPublished, authority, reason, on } = decided
  return html`What had come in is ${isPublished ? 'published' : 'kept unpublished'}, decided on ${formatDate(on)} (${authority}). ${userText(reason)}`
}

function factsPart({ kept, edition }: ConsultationView, about: Html): Html {
  const { content } = kept
  const row = (key: string, value: Value) => ({ key, value })
  return summaryList({
    rows: [
      row('About', about),
      row('Kind', titleOfKind(edition, content.kind)),
      row('Put to', content.audience),
      row('Issued', formatDate(content.openedOn)),
      row('Closes', html`${formatInstant(content.window.closes)}<br>${content.explained}`),
      content.extensions.length > 0 && row('Extended', extensionsInWords(content.extensions)),
      content.purpose !== '' && row('What it is for', paragraphs(content.purpose)),
    ],
  })
}

function extensionsInWords(extensions: readonly Extension[]): Html {
  return html`${extensions.map(
    ({ on, from, reason }) =>
      html`<div>On ${formatDate(on)}; it was to close ${formatInstant(from)}. ${userText(reason)}</div>`,
  )}`
}

function respondPart(ask: Ask, view: ConsultationView): Html | undefined {
  const { kept, own } = view
  const address = addressOfConsultation(kept.record.reference)
  const text = view.speaksForParty
    ? own === undefined
      ? `Respond for your ${ask.edition.words.party}`
      : 'Change your response'
    : 'Enter a response'
  return html`${
    own !== undefined &&
    !hasPublished(kept.content, view.state) &&
    html`<p class="govuk-body">Your ${ask.edition.words.party} responded ${formatInstant(own.content.receivedAt)}. Nobody but your ${ask.edition.words.party} and the secretariat sees it before the responses are published.</p>`
  }${mayRespond(ask, view) && linkButton({ text, href: `${address}/response` })}${
    mayDo(ask, view, 'admit-late-response') &&
    keepsIt(ask, view) &&
    linkButton({ text: 'Let in a late response', href: `${address}/late-response`, kind: 'secondary' })
  }`
}

function questionsPart({ kept }: ConsultationView): Html {
  const { questions, solutions } = kept.content
  return html`<h2 class="govuk-heading-m">What is asked</h2><ol class="govuk-list govuk-list--number">${questions.map(
    ({ text, option, mayBeConfidential }) =>
      html`<li>${text}${option === 'stance' && solutions.length > 1 && html` Of each of ${solutions.map(({ title }) => title).join(', ')}.`}${mayBeConfidential && html` <span class="govuk-hint">May be answered in confidence.</span>`}</li>`,
  )}</ol>`
}

function outcomePart({ kept, edition }: ConsultationView): Html | undefined {
  const { summary, tally } = kept.content
  if (tally === null) return undefined
  const name = (key: string) => edition.partyCategories.find(known => known.key === key)?.plural ?? key
  return html`<h2 class="govuk-heading-m">What the responses say</h2>${paragraphs(summary)}${table({
    caption: 'The responses in numbers',
    captionSize: 's',
    firstCellIsHeader: true,
    rows: tallyRows(kept.content, tally, name).map(({ label, value }) => [label, value]),
  })}`
}
