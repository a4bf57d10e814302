import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { button } from '../../../shell/views/button.ts'
import { hidden, queryForm } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { titleOfPurpose } from '../contact.ts'
import { contactForms } from './contact-forms.ts'
import { contactsOn, type ContactsView, type NamedContact, readContacts, toBegin } from './contact-view.ts'

/** Who speaks for a party on any day, and how its own administrator and the secretariat change that. */
export async function showContacts(ask: Ask): Promise<Page | undefined> {
  const view = await readContacts(ask)
  if (view === undefined) return undefined
  const { party, kept, date, contacts, colleagues } = view
  const { name } = party.content
  const history = kept === undefined ? undefined : await historyPart(ask, kept.record)
  const title = `Who speaks for ${name}`
  return page({
    title,
    section: '/parties',
    trail: [
      { text: capital(ask.edition.words.parties), href: '/parties' },
      { text: name, href: `/parties/${party.record.reference}` },
    ],
    ...(kept === undefined ? {} : { classification: kept.record.classification, about: kept.record }),
    data: {
      party: party.record.reference,
      date,
      version: kept?.record.version ?? null,
      contacts,
      colleagues: colleagues.map(({ id, name: called }) => ({ id, name: called })),
      history: history?.data ?? [],
    },
    main: html`
      <h1 class="govuk-heading-l">${userText(title)}</h1>
      ${onDay(ask, view)}
      ${tableOf(ask, 'Those that begin later', toBegin(view))}
      ${departures(view)}
      ${tableOf(
        ask,
        'Those that have ended',
        contacts.filter(({ until }) => until !== null && until <= date).toReversed(),
      )}
      ${dayQuestion(ask, view)}
      ${contactForms(ask, view)}
      ${history?.html}`,
  })
}

function onDay(ask: Ask, view: ContactsView): Html {
  const shown = contactsOn(view).toSorted((a, b) => placeOf(ask, a) - placeOf(ask, b))
  const day = formatDate(view.date)
  if (shown.length === 0) return html`<p class="govuk-body">On ${day} nobody speaks for it, as far as is recorded.</p>`
  return html`${tableOf(ask, `On ${day}`, shown)}`
}

function placeOf({ edition }: Ask, { purpose }: NamedContact): number {
  return edition.functions.findIndex(({ key }) => key === purpose)
}

function tableOf(ask: Ask, caption: string, contacts: readonly NamedContact[]): Html | undefined {
  if (contacts.length === 0) return undefined
  const doEnd = contacts.some(({ until }) => until !== null)
  return scrollingTable({
    caption,
    captionSize: 'm',
    head: ['Purpose', 'Name', 'From', ...(doEnd ? ['Until'] : [])],
    firstCellIsHeader: true,
    rows: contacts.map(({ purpose, name, from, until }) => [
      titleOfPurpose(ask.edition, purpose),
      userText(name),
      from === null ? 'Before this record began' : formatDate(from),
      ...(doEnd ? [until === null ? '' : formatDate(until)] : []),
    ]),
  })
}

function departures({ kept, colleagues }: ContactsView): Html | undefined {
  const leaving = kept?.content.leaving ?? []
  if (leaving.length === 0) return undefined
  return html`${leaving.map(({ person, on }) => {
    const name = colleagues.find(({ id }) => id === person)?.name ?? 'Somebody who is not known any more'
    return html`<p class="govuk-body">${userText(name)} belongs to it no more from ${formatDate(on)}.</p>`
  })}`
}

function dayQuestion(ask: Ask, { party, date }: ContactsView): Html {
  return queryForm({
    action: `/parties/${party.record.reference}/contacts`,
    body: html`${textInput({ name: 'date', label: 'Who spoke for it on another day?', hint: 'Such as 2016-12-09', value: date, width: 10 })}
      ${hidden('as-at', ask.asAt?.date)}${button({ text: 'Show', kind: 'secondary' })}`,
  })
}
