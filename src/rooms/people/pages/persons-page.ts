import type { Edition } from '../../../kit/pack/pack.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { checkKeepsPersons } from '../keeping.ts'
import { type KnownParticulars, listParticulars } from '../store.ts'

/** The persons by name, with their functions and whether they can sign in: for those alone who keep the list. */
export async function listPersons(ask: Ask): Promise<Reply> {
  if (!keepsPersons(ask)) return undefined
  const persons = await listParticulars(ask.house.database)
  const columns = ['Name', 'Functions', 'Address for mail', 'Account']
  const rows = () =>
    persons.map(person => ({
      // What is known of a person is for those alone who keep the list.
      classification: 'amber' as const,
      cells: [person.name, functionsInWords(ask.edition, person), person.email ?? '', accountInWords(person)],
    }))
  const file = await deliverTable(ask, () => ({ name: 'Persons', head: columns, rows: rows(), atLeast: 'amber' }))
  if (file !== undefined) return file
  return page({
    title: 'Persons',
    data: { persons },
    isPrivate: true,
    main: html`<h1 class="govuk-heading-l">Persons</h1>
      <p class="govuk-body">Who is known here, and who can sign in. Seats are on the pages of <a class="govuk-link" href="/bodies">the bodies</a>.</p>
      ${linkButton({ href: '/people/new', text: 'Enter a person', kind: 'secondary' })}
      ${table({
        caption: 'Persons',
        captionSize: 'hidden',
        head: columns,
        rows: persons.map(person => [
          html`<a class="govuk-link" href="/people/${person.id}">${person.name}</a>`,
          functionsInWords(ask.edition, person),
          person.email ?? '',
          accountInWords(person),
        ]),
      })}`,
  })
}

export function keepsPersons(ask: Ask): boolean {
  return ask.reader.person !== undefined && checkKeepsPersons(ask.edition, ask.reader.actor).ok
}

export function functionsInWords(
  { functions: known }: Edition,
  { functions }: Pick<KnownParticulars, 'functions'>,
): string {
  const titles = functions.map(key => known.find(one => one.key === key)?.title ?? key)
  return titles.length === 0 ? '–' : titles.join(', ')
}

function accountInWords({ hasAccount }: KnownParticulars): string {
  return hasAccount ? 'Open' : 'None'
}
