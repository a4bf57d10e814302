import { formatDate } from '../../../kit/calendar-date.ts'
import { deadlineOf } from '../../../kit/deadline.ts'
import type { ApplicationFee } from '../../../kit/pack/accession.ts'
import { runningClock } from '../../../kit/pack/clock.ts'
import { confidenceInWords, isLaw } from '../../../kit/pack/provenance.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Application } from '../accession.ts'
import { titleOfPartyState } from '../admission.ts'
import { titleOfCategory } from '../party.ts'

/** What the application says, and what it costs, for whoever may see it. */
export function applicationFacts(ask: Ask, { record, content }: Kept<Application>, category: string | null): Html {
  const { registeredNumber, registeredAddress, signifier, termsAgreed, licences, identifiers } = content.form
  const titles = licences.map(
    ({ kind }) => ask.edition.accession.licences.find(({ key }) => key === kind)?.title ?? kind,
  )
  const fees = ask.edition.accession.fees.filter(
    fee =>
      fee.of === 'everybody' || ask.edition.accession.licences.some(one => one.categories.includes(category ?? '')),
  )
  return summaryList({
    rows: [
      { key: 'State', value: titleOfPartyState(ask.edition, record.state) },
      { key: 'Category asked for', value: titleOfCategory(ask.edition, category) ?? 'None' },
      { key: 'Applied on', value: formatDate(content.appliedOn) },
      replyRow(ask, content),
      { key: 'Registered number', value: registeredNumber === null ? 'Not given' : userText(registeredNumber) },
      { key: 'Registered address', value: registeredAddress === null ? 'Not given' : userText(registeredAddress) },
      { key: 'Licences', value: titles.length === 0 ? 'None given' : titles.join(', ') },
      ...identifiers.map(({ name, value }) => ({
        key: userText(name),
        value: value === null ? 'Not known yet' : userText(value),
      })),
      signifier !== null && { key: 'Signifier that it would like', value: userText(signifier) },
      { key: 'Agrees to the terms', value: termsAgreed ? 'Yes' : 'Not yet' },
      ...fees.map(fee => ({ key: fee.title, value: feeInWords(fee) })),
    ],
  })
}

function feeInWords(fee: ApplicationFee): Html {
  const { pounds, payableTo, note } = fee
  const sure = [isLaw(fee) ? undefined : `${confidenceInWords(fee.confidence)}.`, note].filter(one => one !== undefined)
  return html`£${pounds}, payable to ${payableTo}${sure.length > 0 && html`<br><span class="govuk-hint">${sure.join(' ')}</span>`}`
}

/** By when an answer is promised, with its count in words. */
function replyRow({ edition, house }: Ask, { appliedOn }: Application) {
  const clock = edition.clocks['accession-reply']
  if (clock === undefined) return undefined
  const { date, explanation } = deadlineOf(runningClock(clock, house.pack.code), appliedOn, house.calendar)
  return { key: 'Answer aimed at', value: html`${formatDate(date)}<br><span class="govuk-hint">${explanation}</span>` }
}
