import { html, type Html } from '../../shell/views/html.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import { instantElement } from '../../shell/views/words.ts'
import type { Row } from '../../shell/database/connection.ts'

export type ReadingOut = Readonly<{ name: string; what: string; at: string }>

/** Who has read it, as the secretariat and the chair are told. */
export function readingsFrom(rows: readonly Row[], names: ReadonlyMap<string, string>): readonly ReadingOut[] {
  return rows.map(row => ({
    name: names.get(String(row['person'])) ?? 'A person who is no longer known',
    what: whatWasRead(row),
    at: String(row['at']),
  }))
}

function whatWasRead({ version, address }: Row): string {
  if (version !== null) return `Version ${String(version)} of the document`
  return String(address ?? '').endsWith('.pdf') ? 'The whole, as PDF' : 'The page'
}

export function readingsPart(readings: readonly ReadingOut[]): Html | undefined {
  if (readings.length === 0) return undefined
  return html`<section aria-labelledby="readings"><h2 class="govuk-heading-m" id="readings">Who has read it</h2>
    <p class="govuk-hint">Reading is recorded for this class alone. Only the secretariat and the chair see this list.</p>
    ${scrollingTable({
      caption: 'Readings, newest first',
      captionSize: 'hidden',
      head: ['Reader', 'What', 'When'],
      rows: readings.map(({ name, what, at }) => [userText(name), what, instantElement(at)]),
      isDense: true,
    })}</section>`
}
