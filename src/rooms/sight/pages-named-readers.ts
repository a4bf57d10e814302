import { maySee } from '../../shell/ledger/sight.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { table } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { identifyPersons } from '../../shell/web/readers.ts'
import { everybody } from './store.ts'

export type NamedReader = Readonly<{ name: string; capacity: string }>

/**
 * If the reader asks for names: everybody who could open the record at this moment, by the same rules by which each of them is let in or not;
 * undefined where it is for everybody, or for more than can be listed.
 */
export async function readNamedReaders(ask: Ask, record: SpineRecord): Promise<readonly NamedReader[] | undefined> {
  if (ask.query['names'] !== 'yes' || ask.asAt !== undefined) return undefined
  const keys = await ask.house.groups.keysOf(record.audience)
  if (keys.includes('public') || keys.includes('signed-in')) return undefined
  const [persons = []] = await ask.read(everybody(ask.house.pack.code.key))
  if (persons.length > MOST) return undefined
  const readers = await identifyPersons(
    ask.house,
    persons.map(({ id }) => String(id)),
  )
  return readers
    .filter(reader => maySee(reader.groups, record))
    .map(({ actor }) => ({ name: actor.name, capacity: actor.capacity }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

const MOST = 1000

export function readersPart(named: readonly NamedReader[]): Html {
  return html`<section aria-labelledby="names"><h2 class="govuk-heading-m" id="names">By name</h2>
    <p class="govuk-hint">Who could open it now. Only the secretariat and the chair see this list.</p>
    ${
      named.length === 0
        ? html`<p class="govuk-body">Nobody.</p>`
        : table({
            caption: 'Persons who can see it',
            captionSize: 'hidden',
            head: ['Name', 'As'],
            rows: named.map(({ name, capacity }) => [userText(name), capacity]),
            isDense: true,
          })
    }</section>`
}
