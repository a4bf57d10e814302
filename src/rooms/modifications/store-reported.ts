import { formatDate } from '../../kit/calendar-date.ts'
import { formatInstant } from '../../kit/instant.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import {
  type Consultation,
  consultationsFrom,
  consultationsOn,
  stateInWords,
  tallyRows,
} from '../consultations/door.ts'
import { membersNow } from './store-group.ts'
import { documentsReported } from './store-documents.ts'
import type { Modification } from './modification.ts'
import type { MadeSection } from './report-section.ts'
import type { ReportedBeside, ReportedConsultation } from './report-beside.ts'
import { REPORT_SECTIONS } from './store-asked-of-others.ts'
import { readIn } from '../meetings/door.ts'

/** What other records say of a modification that a report tells. */
export async function reportedBeside(
  tx: Transaction,
  { record, content }: Kept<Modification>,
  edition: Edition,
): Promise<ReportedBeside> {
  const { rows } = await tx.statements.executeQuery(consultationsOn(record.code, record.id).compile())
  const consultations = consultationsFrom(rows)
    .toReversed()
    .map(consultation => reported(consultation, edition))
  const others: MadeSection[] = []
  for (const offered of tx.context.offers.of(REPORT_SECTIONS))
    others.push(...(await offered(readIn(tx), record, edition)))
  const documents = await documentsReported(tx, record, edition)
  return { consultations, documents, members: await membersNow(tx, content), others }
}

/** Of those that have been collated, what the responses come to and say; of the others, where they stand. */
function reported({ record, content }: Kept<Consultation>, edition: Edition): ReportedConsultation {
  const { window, openedOn, tally, summary, extensions } = content
  const name = (key: string) => edition.partyCategories.find(known => known.key === key)?.plural ?? key
  const moved =
    extensions.length === 0 ? '' : `, extended ${extensions.length === 1 ? 'once' : `${extensions.length} times`}`
  const state = tally === null ? [{ label: 'State', value: stateInWords(record.state) }] : []
  return {
    reference: record.reference,
    title: record.title,
    rows: [
      { label: 'Open', value: `from ${formatDate(openedOn)} until ${formatInstant(window.closes)}${moved}` },
      ...state,
      ...(tally === null ? [] : tallyRows(content, tally, name)),
      ...(summary === '' ? [] : [{ label: 'What the responses say', value: summary }]),
    ],
  }
}
