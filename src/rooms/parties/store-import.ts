import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Party } from './party.ts'
import { partyOfNameStatement } from './store-details.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { type KnownOfRow, reportRow, type RowReport } from './import-report.ts'
import { type ImportRow, rangeOfRow, referenceOfRow, roleOfRow } from './import-rows.ts'
import { takeInformation } from './store-applications.ts'
import { holderOfGiven, holderOfOther, rangesMeeting } from './store-identifiers.ts'

/** What would become of each row now. */
export async function reportRows(
  tx: Transaction,
  edition: Edition,
  rows: readonly ImportRow[],
): Promise<readonly RowReport[]> {
  const reports: RowReport[] = []
  for (const [n, row] of rows.entries()) reports.push(reportRow(edition, row, await knownOf(tx, row), rows.slice(0, n)))
  return reports
}

async function knownOf(tx: Transaction, row: ImportRow): Promise<KnownOfRow> {
  const party = await takeOwner(tx, row)
  const information = party === undefined ? undefined : await takeInformation(tx, party.record.id)
  const range = rangeOfRow(row)
  const { allocation } = tx.edition.accession
  const holders: [string, string | undefined][] = [
    [
      allocation?.organisationNumber.title ?? '',
      await holderOfGiven(tx, 'organisation-number', row.organisationNumber),
    ],
    [allocation?.signifier.title ?? '', await holderOfGiven(tx, 'signifier', row.signifier)],
  ]
  for (const { party: holder } of range === undefined ? [] : await rangesMeeting(tx, range))
    holders.push([allocation?.range.title ?? '', holder])
  for (const one of row.identifiers) holders.push([one.name, await holderOfOther(tx, one)])
  const others = holders.filter(([, holder]) => holder !== undefined && holder !== party?.record.id)
  return {
    party: party?.record.id,
    wasAdmitted: party === undefined || wasAdmitted(party),
    hasNumber: (information?.content.organisationNumber ?? null) !== null,
    number: String(information?.content.organisationNumber ?? ''),
    signifier: information?.content.signifier ?? '',
    ranges: information?.content.ranges ?? [],
    identifiers: information?.content.identifiers ?? [],
    takenByOthers: [...new Set(others.map(([title]) => `the ${title}`))],
  }
}

/** Is it a party, or was it one? Of others than parties, nobody asks. */
function wasAdmitted({ record, content }: Kept<unknown>): boolean {
  if (record.kind !== 'party') return true
  const { admittedOn, earlier = [] } = (content as Party).admission // the kind says so
  return admittedOn !== null || earlier.length > 0
}

/** Whom a row means: by the reference that its name makes, or, of a party that has another name now, by that name. */
export async function takeOwner(tx: Transaction, row: ImportRow): Promise<Kept<unknown> | undefined> {
  const kind = roleOfRow(tx.edition, row) == null ? 'party' : 'listed-organisation'
  const known = await take(tx, { kind, reference: referenceOfRow(tx.edition, row) })
  if (known !== undefined || kind !== 'party') return known
  const { rows } = await tx.statements.executeQuery(
    partyOfNameStatement(tx.context.pack.code.key, row.name.trim()).compile(),
  )
  return rows[0] === undefined ? undefined : await take(tx, { id: String(rows[0].id) })
}
