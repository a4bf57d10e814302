import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { LifecycleRow } from '../../../kit/pack/lifecycle.ts'
import { roleInWords } from '../../../kit/pack/actor.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { hidden, queryForm } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { progressSteps } from '../../../shell/views/progress-steps.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Application } from '../accession.ts'
import { isSuspended, lifecycleOf, type PartyAct, titleOfPartyState } from '../admission.ts'
import { categoryOn, isToCease, type Party, titleOfCategory } from '../party.ts'
import { ACT_WORDS, nextOnWay, wayIn } from '../step.ts'
import { mayCorrect } from './declaration.ts'

export function standing(ask: Ask, { record, content }: Kept<Party>, date: string): Html {
  const { edition } = ask
  const { admission } = content
  const isGoing = isToCease(content, ask.asAt?.date ?? dateIn(LONDON, ask.now))
  const isParty = admission.admittedOn !== null && (admission.ceasedOn === null || isGoing)
  const colour = isSuspended(edition, record.state) ? 'yellow' : isParty ? 'green' : 'grey'
  return summaryList({
    rows: [
      { key: 'State', value: tag(titleOfPartyState(edition, record.state), colour) },
      {
        key: `Category on ${formatDate(date)}`,
        value: titleOfCategory(edition, categoryOn(content, date)) ?? 'None on that day',
      },
      admission.noted !== null && { key: 'Admission noted', value: admission.noted },
      admission.admittedOn !== null && {
        key: 'Agreement countersigned',
        value: html`<time datetime="${admission.admittedOn}">${formatDate(admission.admittedOn)}</time>`,
      },
      admission.ceasedOn !== null && {
        key: isGoing ? 'Ceases' : admission.ceasedOn === admission.expelledOn ? 'Expelled' : 'Ceased',
        value: html`<time datetime="${admission.ceasedOn}">${formatDate(admission.ceasedOn)}</time>`,
      },
    ],
  })
}

/** How far an applicant has come, and who owes what next. */
export function wayInPart({ edition }: Ask, { record, content }: Kept<Party>): Html | undefined {
  if (content.admission.admittedOn !== null) return undefined
  const lifecycle = lifecycleOf(edition)
  const way = wayIn(lifecycle, record.state, content.admission.noted !== null)
  if (way === undefined) return undefined
  const next = nextOnWay(lifecycle, record.state)
  return html`<section aria-labelledby="way-in"><h2 class="govuk-heading-m" id="way-in">On its way in</h2>
    ${progressSteps(way.map(({ title, state }) => ({ text: title, state })))}
    ${next && html`<p class="govuk-body">Next: ${nextInWords(edition, next)}.</p>`}</section>`
}

/** What the applicant has been asked and has not answered, for whoever may see the application. */
export function askedPart({ asAt }: Ask, { requests }: Application): Html | undefined {
  const open = asAt === undefined ? requests.filter(({ suppliedOn }) => suppliedOn === null) : []
  if (open.length === 0) return undefined
  return insetText(
    html`${open.map(({ askedOn, asks }) => html`<p class="govuk-body">Asked on ${formatDate(askedOn)}: ${userText(asks)}</p>`)}`,
  )
}

/** `Verify the application, by the Secretariat`. */
export function nextInWords(edition: Edition, row: LifecycleRow): string {
  const act = row.act as PartyAct // the pack was checked: its rows name only acts of a party
  const { countersignedBy } = edition.accession
  const body = act === 'admit-party' ? edition.bodies.find(({ key }) => key === countersignedBy) : undefined
  if (body !== undefined) return `${body.inSentence} countersigns and dates the agreement`
  return `${ACT_WORDS[act]}, by ${row.by.map(role => roleInWords(edition, role)).join(' or ')}`
}

export function categories(ask: Ask, kept: Kept<Party>, date: string): Html {
  const { record, content } = kept
  const { reference } = record
  return html`
    <section aria-labelledby="categories"><h2 class="govuk-heading-m" id="categories">Category on any day</h2>
    ${table({
      caption: 'Categories, each until the next begins',
      captionSize: 'hidden',
      head: ['From', 'Category', 'Declared on', 'On the ground that', 'Noted'],
      rows: content.categories.map(({ from, category, declaredOn, evidence, noted }) => [
        html`<time datetime="${from}">${formatDate(from)}</time>${mayCorrect(ask, kept, { noted }) && html` <a class="govuk-link" href="/parties/${reference}/categories/${from}">Correct<span class="govuk-visually-hidden"> the declaration from ${formatDate(from)}</span></a>`}`,
        titleOfCategory(ask.edition, category),
        formatDate(declaredOn),
        evidence === null ? '' : userText(evidence),
        noted ?? 'Not yet',
      ]),
    })}
    ${queryForm({
      action: `/parties/${reference}`,
      body: html`${textInput({ name: 'date', label: 'Which category on another day?', hint: 'Such as 2016-12-09', value: date, width: 10 })}
        ${hidden('as-at', ask.asAt?.date)}${button({ text: 'Show', kind: 'secondary' })}`,
    })}</section>`
}
