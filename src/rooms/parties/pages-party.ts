import { formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { keptOf } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { button } from '../../shell/views/button.ts'
import { hidden, queryForm } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { summaryList } from '../../shell/views/summary-list.ts'
import { table } from '../../shell/views/table.ts'
import { tag } from '../../shell/views/tag.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { historyPart } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { listedPersons } from '../people/door.ts'
import { titleOfPartyState } from './admission.ts'
import { keepingPart } from './pages-keeping-forms.ts'
import { capital } from './pages-list.ts'
import { PARTY_PANELS } from './pages-panels.ts'
import { categoryOn, type Party, titleOfCategory } from './party.ts'
import { partyStatement } from './store.ts'

export async function showParty(ask: Ask): Promise<Page | undefined> {
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(partyStatement(code, ask.params['party'] ?? '', ask.asAt?.instant))
  if (rows[0] === undefined) return undefined
  const kept = keptOf<Party>(rows[0])
  const { record, content } = kept
  const date = dateAsked(ask)
  const contacts = await contactsOf(ask, record.id)
  const panels = await Promise.all(ask.house.offers.of(PARTY_PANELS).map(panel => panel(ask, record)))
  const shown = panels.filter(panel => panel !== undefined)
  const history = await historyPart(ask, record)
  return page({
    title: content.name,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: [{ text: capital(ask.edition.words.parties), href: '/parties' }],
    data: {
      reference: record.reference,
      state: record.state,
      ...content,
      asked: { date, category: categoryOn(content, date) },
      contacts,
      panels: shown.map(({ title, data }) => ({ title, data })),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${userText(content.name)}</h1>
      ${standing(ask, kept, date)}
      ${categories(ask, kept, date)}
      ${contactsPart(contacts, ask)}
      ${shown.map(({ title, html: body }) => html`<section><h2 class="govuk-heading-m">${title}</h2>${body}</section>`)}
      ${keepingPart(ask, kept)}
      ${history.html}`,
  })
}

function dateAsked(ask: Ask): string {
  const { date } = ask.query
  return isCalendarDate(date) ? date : (ask.asAt?.date ?? dateIn(LONDON, ask.now))
}

function standing({ edition }: Ask, { record, content }: Kept<Party>, date: string): Html {
  const { admission, identifiers } = content
  return summaryList({
    rows: [
      { key: 'State', value: tag(titleOfPartyState(record.state), record.state === 'admitted' ? 'green' : 'grey') },
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
        key: 'Ceased',
        value: html`<time datetime="${admission.ceasedOn}">${formatDate(admission.ceasedOn)}</time>`,
      },
      ...identifiers.map(({ name, value }) => ({
        key: userText(name),
        value: value === null ? 'Not given' : userText(value),
      })),
    ],
  })
}

function categories(ask: Ask, { record: { reference }, content }: Kept<Party>, date: string): Html {
  return html`
    <section aria-labelledby="categories"><h2 class="govuk-heading-m" id="categories">Category on any day</h2>
    ${table({
      caption: 'Categories, each until the next begins',
      captionSize: 'hidden',
      head: ['From', 'Category', 'Declared on', 'On the ground that', 'Noted'],
      rows: content.categories.map(({ from, category, declaredOn, evidence, noted }) => [
        html`<time datetime="${from}">${formatDate(from)}</time>`,
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

type Contact = Readonly<{ id: string; name: string; functions: readonly string[] }>

/** Who speaks for the party, as far as this reader may know persons. */
async function contactsOf(ask: Ask, party: string): Promise<readonly Contact[]> {
  const [rows = []] = await ask.read(listedPersons().where('party', '=', party))
  return rows.map(row => {
    const keys = (row['functions'] ?? []) as readonly string[]
    const functions = ask.edition.functions.filter(({ key }) => keys.includes(key)).map(({ title }) => title)
    return { id: String(row['id']), name: String(row['name']), functions }
  })
}

function contactsPart(contacts: readonly Contact[], ask: Ask): Html | undefined {
  if (ask.reader.person === undefined) return undefined
  return html`
    <section aria-labelledby="contacts"><h2 class="govuk-heading-m" id="contacts">Who speaks for it</h2>
    ${
      contacts.length === 0
        ? html`<p class="govuk-body">Nobody has been named.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">${contacts.map(({ name, functions }) => html`<li>${userText(name)}${functions.length > 0 && html`, ${functions.join(', ')}`}</li>`)}</ul>`
    }</section>`
}
