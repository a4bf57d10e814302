import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { timeline } from '../../../shell/views/timeline.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { AffiliateGroup } from '../affiliates.ts'
import { inGroups } from '../eui.ts'
import { type AccessionInformation, identifiersOf } from '../information.ts'
import type { Party } from '../party.ts'
import { timelineOf } from '../timeline.ts'

/** By what it is known; an identifier that is not known yet is said to be so. */
export function identifiersPart({ edition }: Ask, information: AccessionInformation): Html {
  const { organisationNumber, signifier, ranges } = information
  const { allocation } = edition.accession
  return html`<section aria-labelledby="identifiers"><h2 class="govuk-heading-m" id="identifiers">Identifiers</h2>
    ${summaryList({
      rows: [
        organisationNumber !== null && {
          key: allocation?.organisationNumber.title ?? 'Organisation number',
          value: organisationNumber,
        },
        signifier !== null && { key: allocation?.signifier.title ?? 'Signifier', value: signifier },
        ...ranges.map(({ first, last }) => ({
          key: allocation?.range.title ?? 'Range',
          value: `${inGroups(first)} to ${inGroups(last)}`,
        })),
        ...identifiersOf(edition, information.identifiers).map(({ name, value }) => ({
          key: userText(name),
          value: value === null ? 'Not known yet' : userText(value),
        })),
      ],
    })}</section>`
}

/** The groups of affiliates that it is or was in. */
export function groupsPart(groups: readonly Kept<AffiliateGroup>[], party: string): Html | undefined {
  if (groups.length === 0) return undefined
  return html`<section aria-labelledby="groups"><h2 class="govuk-heading-m" id="groups">Affiliates</h2>
    <ul class="govuk-list govuk-list--bullet">${groups.flatMap(({ record, content }) =>
      content.members
        .filter(member => member.party === party)
        .map(
          ({ from, until }) =>
            html`<li><a class="govuk-link" href="/parties/groups/${record.reference}">${userText(content.name)}</a>, from ${formatDate(from)}${until !== null && ` until ${formatDate(until)}`}</li>`,
        ),
    )}</ul></section>`
}

export function timelinePart({ edition, asAt, now }: Ask, party: Party): Html {
  return html`<section aria-labelledby="timeline"><h2 class="govuk-heading-m" id="timeline">Its life</h2>
    ${timeline(
      timelineOf(edition, party, asAt?.date ?? dateIn(LONDON, now)).map(({ on, says }) => ({
        title: says,
        at: html`<time datetime="${on}">${formatDate(on)}</time>`,
      })),
      { headingLevel: 3 },
    )}</section>`
}
