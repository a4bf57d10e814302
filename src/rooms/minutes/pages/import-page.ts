import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { CLASSIFICATIONS } from '../../../kit/classification.ts'
import { button } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { metadataBar } from '../../../shell/views/metadata-bar.ts'
import { select } from '../../../shell/views/select.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { allReviewed, countsOf, doubtsIn, isKept, type Review, type ReviewItem } from '../imports/review.ts'
import { seatHeldBy, type Seating } from '../imports/seating.ts'
import { seatingFrom, seatingStatements } from '../store-imports.ts'
import { addressOfMinutes } from './addresses.ts'
import { attendanceQuestions } from './import-attendance.ts'
import { meetingConflict } from './import-conflict.ts'
import { importTrail, lineLink } from './import-source.ts'
import { type ImportView, readImport } from './import-view.ts'
import { stateInWords } from './imports-list.ts'

/** What was read in old minutes, with every doubt and the line that it comes from; here it is accepted, or set aside. */
export async function showImport(ask: Ask): Promise<Page | undefined> {
  const view = await readImport(ask)
  if (view === undefined) return undefined
  const { kept, review } = view
  const history = await historyPart(ask, kept.record)
  const seating = await seatingOf(view)
  return page({
    title: kept.record.title,
    classification: kept.record.classification,
    about: kept.record,
    trail: importTrail(view).slice(0, 1),
    data: { ...importData(view, seating), history: history.data },
    main: html`<h1 class="govuk-heading-l">${kept.record.title}</h1>
      ${headPart(view)}
      ${view.isOpen && decidingPart(view)}
      ${doubtsPart(view)}
      ${itemsPart(view)}
      ${view.isOpen ? meetingForm(view, seating) : meetingPart(review)}
      ${history.html}`,
  })
}

/** How the seats were held on the day of the meeting, as far as the minutes tell which that was. */
async function seatingOf({ ask, review }: ImportView): Promise<Seating> {
  const { body, date } = review.meeting
  if (body === null || !isCalendarDate(date ?? '')) return { persons: new Map(), seats: [] }
  return seatingFrom(await ask.read(...seatingStatements(ask.house.pack.code.key, body, date ?? '')))
}

function headPart({ kept, address, review }: ImportView): Html {
  const counts = countsOf(review)
  const { meeting, reason } = kept.content
  return html`${metadataBar([
    { key: 'State', value: tag(stateInWords(kept.record.state)) },
    {
      key: 'Became',
      value: meeting !== null && html`<a class="govuk-link" href="${addressOfMinutes(meeting)}">${meeting}</a>`,
    },
    { key: 'Why', value: reason },
    {
      key: 'Read',
      value: `${counts.items} items, ${counts.decisions} decisions, ${counts.actions} actions, ${counts.updates} updates, ${counts.attendance} persons`,
    },
  ])}
  <p class="govuk-body"><a class="govuk-link" href="${address}/original">The file as it was sent</a>, <a class="govuk-link" href="${address}/source">its text, line by line</a></p>`
}

function decidingPart({ ask, address, kept, review }: ImportView): Html {
  const open = doubtsIn(review).length + review.meeting.doubts.length
  const same = { method: 'post', version: kept.record.version } as const
  return html`<section aria-labelledby="deciding"><h2 class="govuk-heading-m" id="deciding">Accept or set aside</h2>
    ${open > 0 && warningText(`${open === 1 ? 'One reading is' : `${open} readings are`} in doubt, and nobody has looked at ${open === 1 ? 'it' : 'them'} yet.`)}
    ${countsOf(review).updates > 0 && html`<p class="govuk-body">What is told of an action that is not on the record will stand in the discussion of its item.</p>`}
    ${form({ ...same, action: `${address}/acceptance`, idempotencyKey: ask.newKey(), body: button({ text: 'Accept: put all of it on the record' }) })}
    ${details({
      summary: 'Set them aside',
      isOpen: ask.path === `${address}/setting-aside`,
      body: form({
        ...same,
        action: `${address}/setting-aside`,
        idempotencyKey: ask.newKey(),
        body: html`${textarea({ name: 'reason', label: 'Reason', rows: 2, value: enteredOr(ask, 'reason', ''), errorMessage: errorOf(ask.refusals, 'reason') })}${button({ text: 'Set aside', kind: 'warning' })}`,
      }),
    })}</section>`
}

function doubtsPart(view: ImportView): Html | undefined {
  const { review, address } = view
  const doubts = doubtsIn(review)
  const said = review.meeting.doubts
  if (doubts.length + said.length + review.warnings.length === 0) return undefined
  const pageOf = (key: string) =>
    key.startsWith('i') ? `${address}/items/${/^i\d+/.exec(key)?.[0] ?? ''}` : `${address}#meeting`
  return html`<section aria-labelledby="doubts"><h2 class="govuk-heading-m" id="doubts">To look at</h2>
    <ul class="govuk-list govuk-list--bullet">${said.map(words => html`<li><a class="govuk-link" href="#meeting">The meeting</a>: ${words}</li>`)}
    ${doubts.map(({ key, line, says }) => html`<li><a class="govuk-link" href="${pageOf(key)}">${key.startsWith('i') ? `Item ${/^i(\d+)/.exec(key)?.[1]}` : 'Attendance'}</a>, ${lineLink(view, line)}: ${says}</li>`)}</ul>
    ${review.warnings.length > 0 && details({ summary: `All that the reader noticed (${review.warnings.length})`, body: html`<ul class="govuk-list govuk-list--bullet">${review.warnings.map(({ line, says }) => html`<li>${lineLink(view, line)}: ${says}</li>`)}</ul>` })}
  </section>`
}

function itemsPart(view: ImportView): Html {
  const { review, address } = view
  const count = (item: ReviewItem) =>
    allReviewed({ ...review, attendance: [], items: [item] }).flatMap(one => (one.isLeftOut ? [] : one.doubts)).length
  return html`<section aria-labelledby="items"><h2 class="govuk-heading-m" id="items">Items</h2>${table({
    caption: 'Items that were read',
    captionSize: 'hidden',
    head: ['Item', 'Title', 'Decisions', 'Actions', 'Updates', 'To look at'],
    rows: review.items.map(item => [
      item.label,
      html`<a class="govuk-link" href="${address}/items/${item.key}">${item.title === '' ? 'Without a title' : item.title}</a>${item.isLeftOut && html` ${tag('Left out', 'grey')}`}`,
      String(item.decisions.filter(isKept).length),
      String(item.actions.filter(isKept).length),
      String(item.updates.filter(isKept).length),
      count(item) === 0 ? '' : String(count(item)),
    ]),
    isDense: true,
  })}</section>`
}

function meetingForm(view: ImportView, seating: Seating): Html {
  const { ask, address, kept, review, edition } = view
  const { body, number, date, place, doubts } = review.meeting
  const value = (name: string, current: string) => enteredOr(ask, name, current)
  const error = (name: string) => errorOf(ask.refusals, name)
  return html`<section aria-labelledby="meeting"><h2 class="govuk-heading-m" id="meeting">The meeting and who was there</h2>
    ${doubts.length > 0 && insetText(html`${doubts.map(words => html`<p class="govuk-body">${words}</p>`)}`)}
    ${meetingConflict(ask, review)}
    ${form({
      action: `${address}/meeting`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: kept.record.version,
      body: html`
        ${select({ name: 'body', label: 'Body', items: [{ value: '', text: 'Choose' }, ...edition.bodies.map(({ key, name }) => ({ value: key, text: name }))], value: value('body', body ?? ''), errorMessage: error('body') })}
        ${textInput({ name: 'number', label: 'Number of the meeting', width: 4, value: value('number', number === null ? '' : String(number)), errorMessage: error('number') })}
        ${textInput({ name: 'date', label: 'Day', width: 10, attributes: { type: 'date' }, value: value('date', date ?? ''), errorMessage: error('date') })}
        ${textInput({ name: 'place', label: 'Place', value: value('place', place), errorMessage: error('place') })}
        ${select({ name: 'classification', label: 'Class', items: CLASSIFICATIONS.map(key => ({ value: key, text: edition.classification.classes[key].name })), value: value('classification', review.classification), errorMessage: error('classification') })}
        ${attendanceQuestions(view, seating)}
        ${hidden('sent', 'yes')}
        ${button({ text: 'Save: this is right', kind: 'secondary' })}`,
    })}</section>`
}

/** Once it is decided, what was taken over. */
function meetingPart({ meeting, attendance }: Review): Html {
  const { body, number, date } = meeting
  return html`<section aria-labelledby="meeting"><h2 class="govuk-heading-m" id="meeting">The meeting and who was there</h2>
    <p class="govuk-body">${body} ${number}, ${date}</p>
    ${checkboxes({ name: 'attendance', items: attendance.map(({ key, name, status, isLeftOut }) => ({ value: key, text: `${name}, ${status}`, isDisabled: true, isChecked: !isLeftOut })), legend: 'Taken over' })}</section>`
}

function importData({ kept, review }: ImportView, seating: Seating) {
  return {
    id: kept.record.id,
    state: kept.record.state,
    version: kept.record.version,
    meeting: kept.content.meeting,
    counts: countsOf(review),
    doubts: doubtsIn(review),
    seats: review.attendance.map(attendee => {
      const held = seatHeldBy(attendee, seating)
      return { key: attendee.key, seat: held?.seat.title ?? null, as: held?.as ?? null }
    }),
    review,
  }
}
