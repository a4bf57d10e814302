import { capital } from '../../../kit/capital.ts'
import { addMonths, formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { button } from '../../../shell/views/button.ts'
import { hidden, queryForm } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { PARTY_UPDATE_FORMS } from '../pages-update-forms.ts'
import type { Party } from '../party.ts'
import { type NamedParty, type PartyUpdate, partyUpdateOf } from '../party-update.ts'
import { allPartiesStatement } from '../store-categories.ts'

/** What is new of parties since a day, as a body is told it. */
export async function showUpdate(ask: Ask): Promise<Page> {
  const today = ask.asAt?.date ?? dateIn(LONDON, ask.now)
  const asked = ask.query['since']
  const since = isCalendarDate(asked) ? asked : addMonths(today, -1)
  const [rows = []] = await ask.read(allPartiesStatement(ask.house.pack.code.key, undefined, ask.asAt?.instant))
  const known = rows.map(row => {
    const { record, content } = keptOf<Party>(row)
    return { reference: record.reference, state: record.state, party: content }
  })
  const update = partyUpdateOf(ask.edition, known, since)
  const forms = ask.asAt === undefined ? ask.house.offers.of(PARTY_UPDATE_FORMS).map(form => form(ask, update)) : []
  const title = `${capital(ask.edition.words.party)} update`
  return page({
    title,
    section: '/parties',
    trail: [{ text: capital(ask.edition.words.parties), href: '/parties' }],
    data: update,
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${queryForm({
        action: '/parties/update',
        body: html`${textInput({ name: 'since', label: 'Since', hint: 'Such as 2016-11-11, the day of the last update', value: since, width: 10 })}
          ${hidden('as-at', ask.asAt?.date)}${button({ text: 'Show', kind: 'secondary' })}`,
      })}
      <p class="govuk-body">${update.summary}</p>
      ${sections(update)}
      ${recommendations(update)}
      ${forms}`,
  })
}

function sections({ toAdmit, declared, admitted, gone, going }: PartyUpdate): readonly (Html | undefined)[] {
  return [
    section('To be admitted', toAdmit, () => ''),
    section('Declarations of category', declared, ({ from }) => `, from ${formatDate(from)}`),
    section('Admitted', admitted, ({ on }) => `, on ${formatDate(on)}`),
    section('Gone', gone, ({ on, isExpelled }) => `, ${isExpelled ? 'expelled' : 'ceased'} on ${formatDate(on)}`),
    section('To cease', going, ({ on }) => `, on ${formatDate(on)}`),
  ]
}

function section<T extends NamedParty>(
  title: string,
  parties: readonly T[],
  more: (party: T) => string,
): Html | undefined {
  if (parties.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">${title}</h2>
    <ul class="govuk-list govuk-list--bullet">${parties.map(
      party =>
        html`<li><a class="govuk-link" href="/parties/${party.reference}">${userText(party.name)}</a>${party.category !== null && ` (${party.category})`}${more(party)}</li>`,
    )}</ul>`
}

function recommendations({ recommendations: asked }: PartyUpdate): Html | undefined {
  if (asked.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">What a body is asked to note</h2>
    <ol class="govuk-list govuk-list--number">${asked.map(words => html`<li>${userText(words)}</li>`)}</ol>`
}
