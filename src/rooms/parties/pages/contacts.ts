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
import { contactsOn, type ContactsView, type NamedContact, readContacts } from './contact-view.ts'

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
      ${earlier(ask, contacts)}
      ${dayQuestion(ask, view)}
      ${contactForms(ask, view)}
      ${history?.html}`,
  })
}

function onDay(ask: Ask, view: ContactsView): Html {
  const shown = contactsOn(view)
  const day = formatDate(view.date)
  if (shown.length === 0) return html`<p class="govuk-body">On ${day} nobody speaks for it, as far as is recorded.</p>`
  return scrollingTable({
    caption: `On ${day}`,
    captionSize: 'm',
    head: ['Purpose', 'Name', 'From'],
    firstCellIsHeader: true,
    rows: [...shown]
      .sort((a, b) => placeOf(ask, a) - placeOf(ask, b))
      .map(({ purpose, name, from }) => [
        titleOfPurpose(ask.edition, purpose),
        userText(name),
        from === null ? 'Before this record began' : formatDate(from),
      ]),
  })
}

function placeOf({ edition }: Ask, { purpose }: NamedContact): number {
  return edition.functions.findIndex(({ key }) => key === purpose)
}

function earlier(ask: Ask, contacts: readonly NamedContact[]): Html | undefined {
  const ended = contacts.filter(({ until }) => until !== null)
  if (ended.length === 0) return undefined
  return scrollingTable({
    caption: 'Those that have ended',
    captionSize: 'm',
    head: ['Purpose', 'Name', 'From', 'Until'],
    firstCellIsHeader: true,
    rows: ended
      .toReversed()
      .map(({ purpose, name, from, until }) => [
        titleOfPurpose(ask.edition, purpose),
        userText(name),
        from === null ? 'Before this record began' : formatDate(from),
        until === null ? '' : formatDate(until),
      ]),
  })
}

function dayQuestion(ask: Ask, { party, date }: ContactsView): Html {
  return queryForm({
    action: `/parties/${party.record.reference}/contacts`,
    body: html`${textInput({ name: 'date', label: 'Who spoke for it on another day?', hint: 'Such as 2016-12-09', value: date, width: 10 })}
      ${hidden('as-at', ask.asAt?.date)}${button({ text: 'Show', kind: 'secondary' })}`,
  })
}
