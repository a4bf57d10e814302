import { formatDate } from '../../../kit/calendar-date.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { insetText } from '../../../shell/views/inset-text.ts'
import { table } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { licencesAgainstCategory, titleOfLicence } from '../licence.ts'
import { licencesHeldOn, type Party } from '../party.ts'

/** The licences on the page of a party, and what they say about its category. */
export function licencesPart(ask: Ask, kept: Kept<Party>, date: string): Html | undefined {
  const { record, content } = kept
  const isParty = content.admission.admittedOn !== null
  if (ask.edition.accession.licences.length === 0 || (!isParty && (content.licences ?? []).length === 0))
    return undefined
  return html`<section aria-labelledby="licences"><h2 class="govuk-heading-m" id="licences">Licences</h2>
    ${licencesTable(ask, content, date)}
    ${content.admission.ceasedOn === null && findingsOf(ask, content, date)}
    <p class="govuk-body"><a class="govuk-link" href="/parties/${record.reference}/licences">What shows each licence, and how they change</a></p></section>`
}

export function licencesTable({ edition }: Ask, party: Party, date: string): Html {
  const { licences = [] } = party
  if (licences.length === 0) return html`<p class="govuk-body">None is recorded.</p>`
  const held = licencesHeldOn(party, date)
  return table({
    caption: 'Each licence, and whether it is held',
    captionSize: 'hidden',
    head: ['Licence', 'Number', 'From', `On ${formatDate(date)}`],
    scrolls: true,
    rows: licences.map(licence => [
      titleOfLicence(edition, licence.kind),
      licence.number === null ? '' : userText(licence.number),
      formatDate(licence.from),
      held.includes(licence) ? 'Held' : licence.until === null ? 'Not held yet' : `Ended ${formatDate(licence.until)}`,
    ]),
  })
}

export function findingsOf({ edition }: Ask, party: Party, date: string): readonly Html[] {
  return licencesAgainstCategory(edition, party, date).map(says => insetText(says))
}
