import { formatDate } from '../../../kit/calendar-date.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { findListedRole, type ListedOrganisation, listedRolesOf } from '../listed.ts'
import { actingForStatement } from '../store-listed.ts'
import { LISTED_PATH } from './listed.ts'

/** On the page of a party: who acts for it in roles of the list, and who did. */
export async function providersPart(ask: Ask, party: string, category: string | null): Promise<Html | undefined> {
  const named = listedRolesOf(ask.edition).filter(({ namedBy = [] }) => namedBy.includes(category ?? ''))
  const [rows = []] = await ask.read(actingForStatement(ask.house.pack.code.key, party, ask.asAt?.instant))
  const acting = rows.flatMap(row => {
    const { record, content } = keptOf<ListedOrganisation>(row)
    const { name, role } = content
    return content.actsFor
      .filter(one => one.party === party)
      .map(one => ({ ...one, name, role, reference: record.reference }))
  })
  if (named.length === 0 && acting.length === 0) return undefined
  return html`<section aria-labelledby="providers"><h2 class="govuk-heading-m" id="providers">Who acts for it</h2>
    ${acting.length === 0 && html`<p class="govuk-body">It has named no ${named.map(({ title }) => title).join(' and no ')} yet. It is named on the page of <a class="govuk-link" href="${LISTED_PATH}">one of them</a>.</p>`}
    <ul class="govuk-list govuk-list--bullet">${acting.map(
      ({ name, role, reference, from, until }) =>
        html`<li>${findListedRole(ask.edition, role)?.title ?? role}: <a class="govuk-link" href="${LISTED_PATH}/${reference}">${userText(name)}</a>, from ${formatDate(from)}${until !== null && ` until ${formatDate(until)}`}</li>`,
    )}</ul></section>`
}
