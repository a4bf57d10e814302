import { formatDate } from '../../../kit/calendar-date.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { purposesOf } from '../contact.ts'
import { contactsOn, type ContactsView, type NamedContact, toBegin } from './contact-view.ts'

/** Who speaks for it on the day that is asked, by the purpose for which; to the public, nobody. */
export function contactsPart(
  ask: Ask,
  party: string,
  view: Pick<ContactsView, 'contacts' | 'colleagues' | 'date'>,
): Html | undefined {
  if (ask.reader.person === undefined) return undefined
  const shown = [...contactsOn(view), ...toBegin(view)]
  const named = (key: string) => shown.filter(({ purpose }) => purpose === key).map(nameWithDays(view.date))
  const others =
    ask.asAt === undefined ? view.colleagues.filter(({ id }) => !shown.some(({ person }) => person === id)) : []
  return html`
    <section aria-labelledby="contacts"><h2 class="govuk-heading-m" id="contacts">Who speaks for it</h2>
    ${
      shown.length + others.length === 0
        ? html`<p class="govuk-body">Nobody has been named.</p>`
        : summaryList({
            rows: [
              ...purposesOf(ask.edition).map(({ key, title }) => ({ key: title, value: namesInWords(named(key)) })),
              others.length > 0 && { key: 'Also', value: namesInWords(others.map(({ name }) => name)) },
            ],
          })
    }
    <p class="govuk-body"><a class="govuk-link" href="/parties/${party}/contacts">Contacts on any day, and how they change</a></p></section>`
}

/** `Name from 1 January 2017`: where it holds already and has no end, the name alone. */
function nameWithDays(date: string): (contact: NamedContact) => string {
  return ({ name, from, until }) => {
    const begins = from !== null && date < from ? ` from ${formatDate(from)}` : ''
    const ends = until === null ? '' : ` until ${formatDate(until)}`
    return `${name}${begins}${ends}`
  }
}

function namesInWords(names: readonly string[]): Html {
  return names.length === 0 ? html`Nobody` : html`${names.map((name, n) => html`${n > 0 && ', '}${userText(name)}`)}`
}
