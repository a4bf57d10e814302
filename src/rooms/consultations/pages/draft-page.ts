import { dateIn, formatInstant, LONDON } from '../../../kit/instant.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import { recordOf } from '../../../shell/ledger/read-record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { tag } from '../../../shell/views/tag.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { recordLink } from '../../../shell/web/record-link.ts'
import { recordsById } from '../../decisions/door.ts'
import { closingOf } from '../closing.ts'
import { findKind, titleOfKind } from '../kinds.ts'
import { draftByReference, draftsFrom } from '../store-draft.ts'
import { addressOfConsultation, CONSULTATIONS_PAGE } from './addresses.ts'
import { draftForms } from './draft-forms.ts'
import type { DraftView } from './draft-view.ts'
import { colourOfState, stateInWords } from './words.ts'

/** A consultation that is being prepared: what it will ask, when it opens, and when it would close. */
export async function showDraft(ask: Ask): Promise<Reply> {
  const { about = '', number = '' } = ask.params
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(draftByReference(code, `${about}/${number}`, ask.asAt?.instant))
  const [kept] = draftsFrom(rows)
  if (kept === undefined) return undefined
  const { record, content } = kept
  const view = { kept, edition: getEdition(ask.house.pack, record.edition) }
  const history = await historyPart(ask, record)
  const [found = []] = record.parent === null ? [[]] : await ask.read(recordsById(code, [record.parent]))
  const subject = found[0] === undefined ? html`${content.about.reference}` : recordLink(ask, recordOf(found[0]))
  return page({
    title: record.title,
    section: '/modifications',
    classification: record.classification,
    about: record,
    trail: [{ text: 'Consultations', href: CONSULTATIONS_PAGE }],
    data: {
      reference: record.reference,
      title: record.title,
      state: record.state,
      version: record.version,
      ...content,
      acts: history.data,
    },
    main: html`
      <span class="govuk-caption-l">${record.reference}</span>
      <h1 class="govuk-heading-l">${record.title}</h1>
      <p class="govuk-body">${tag(record.state === 'open' ? 'Opened' : stateInWords(record.state), colourOfState(record.state))}</p>
      ${standingPart(view)}${factsPart(ask, view, subject)}${questionsPart(view)}${draftForms(ask, view)}${history.html}`,
  })
}

function standingPart({ kept: { record, content } }: DraftView): Html {
  const { openedAs, opensAt, hindrance } = content
  if (openedAs !== null)
    return insetText(
      html`It was opened as <a class="govuk-link" href="${addressOfConsultation(openedAs)}">${openedAs}</a>.`,
    )
  if (record.state === 'withdrawn') return insetText('It was given up. Nobody was asked.')
  if (opensAt !== null)
    return insetText(html`It opens by itself ${formatInstant(opensAt)}. Until then nobody but the secretariat sees it.`)
  return html`${hindrance !== null && warningText(html`It was to open and could not. ${hindrance}`)}${insetText('Nobody but the secretariat sees it until it is opened.')}`
}

function factsPart(ask: Ask, { kept, edition }: DraftView, subject: Html): Html {
  const { kind, purpose, opensAt, openedAs } = kept.content
  return summaryList({
    rows: [
      { key: 'About', value: subject },
      { key: 'Kind', value: titleOfKind(edition, kind) },
      { key: 'Put to', value: findKind(edition, kind)?.audience ?? '' },
      { key: 'Opens', value: opensAt === null ? 'When somebody opens it' : formatInstant(opensAt) },
      openedAs === null && { key: 'Would close', value: closingInWords(ask, { kept, edition }) },
      { key: 'What it is for', value: purpose === '' ? 'The summary of what it is about' : paragraphs(purpose) },
    ],
  })
}

/** As it would be counted if it opened when it is to, or today. */
function closingInWords(ask: Ask, { kept, edition }: DraftView): Html {
  const { kind, until, opensAt } = kept.content
  const clock = findKind(edition, kind)?.clock
  const from = dateIn(LONDON, opensAt ?? ask.now)
  const counting = { pack: ask.house.pack, calendar: ask.house.calendar, edition }
  const closing = clock === undefined ? undefined : closingOf(counting, clock, from, until)
  if (closing === undefined || !closing.ok) return html`The day that was set is none.`
  const { closes, explained } = closing.value
  return html`${formatInstant(closes)}${opensAt === null && html`, if it is opened today`}<br>${explained}`
}

function questionsPart({ kept, edition }: DraftView): Html {
  const asked = findKind(edition, kept.content.kind)?.questions ?? []
  return html`<h2 class="govuk-heading-m">What it will ask</h2><ol class="govuk-list govuk-list--number">${asked.map(
    ({ text }) => html`<li>${text}</li>`,
  )}${kept.content.questions.map(text => html`<li>${userText(text)}</li>`)}</ol>`
}
