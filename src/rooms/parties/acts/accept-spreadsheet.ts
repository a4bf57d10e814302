import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties } from '../admission.ts'
import { type IdentifierImport, missingOf } from '../import-report.ts'
import { type ImportRow, rangeOfRow } from '../import-rows.ts'
import type { Identifier } from '../party.ts'
import { takeInformation } from '../store-applications.ts'
import { saveGiven, saveRange, waitTurn } from '../store-identifiers.ts'
import { reportRows, takeOwner } from '../store-import.ts'
import { saveInformation } from './save-information.ts'

export type SpreadsheetAccepted = Readonly<{ number: number; version?: number | undefined }>

/** Takes over the rows of a spreadsheet that say something new; those that were refused, and why, stay in its report. */
export async function acceptSpreadsheet(
  context: ActContext,
  { number, version }: SpreadsheetAccepted,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const may = checkKeepsParties(tx.edition, tx.actor)
    if (!may.ok) return may
    const kept = await take<IdentifierImport>(tx, { kind: 'identifier-import', reference: String(number) })
    if (kept === undefined) return refused(NO_SUCH_SPREADSHEET)
    await waitTurn(tx)
    const report = await reportRows(tx, tx.edition, kept.content.rows)
    const taken = report.filter(({ finding }) => finding === 'new')
    const verdict = allOf(
      checkVersion(kept.record, version),
      require(kept.content.acceptedOn === null, {
        reason: 'accepted-already',
        says: 'This spreadsheet was accepted already. Hand in another.',
      }),
      require(taken.length > 0, {
        reason: 'nothing-new',
        says: 'No row says anything new. Correct it and hand it in again.',
      }),
    )
    if (!verdict.ok) return verdict
    for (const row of kept.content.rows.filter(one => taken.some(({ row: n }) => n === one.row)))
      await takeOver(tx, row)
    await change(tx, kept, {
      verb: 'spreadsheet-accepted',
      state: 'accepted',
      content: { ...kept.content, report, acceptedOn: tx.today },
    })
    return granted(kept.record.reference)
  })
}

const NO_SUCH_SPREADSHEET = { reason: 'no-such-spreadsheet', says: 'There is no such spreadsheet. Hand it in first.' }

async function takeOver(tx: Transaction, row: ImportRow): Promise<void> {
  const owner = await takeOwner(tx, row)
  if (owner === undefined) throw new Error('a row was found good whose party is not there')
  const { record } = owner
  const known = await takeInformation(tx, record.id)
  const hasNumber = (known?.content.organisationNumber ?? null) !== null
  const range = rangeOfRow(row)
  const own = hasNumber || tx.edition.accession.allocation === undefined ? undefined : range
  if (own !== undefined) {
    await saveGiven(tx, record.id, 'organisation-number', row.organisationNumber)
    await saveGiven(tx, record.id, 'signifier', row.signifier)
    await saveRange(tx, record.id, own)
  }
  const given =
    own === undefined ? {} : { organisationNumber: Number(row.organisationNumber), signifier: row.signifier }
  await saveInformation(
    tx,
    record,
    information => ({
      ...information,
      ...given,
      ranges: own === undefined ? information.ranges : [...information.ranges, { ...own, givenOn: tx.today }],
      identifiers: withMissing(information.identifiers, missingOf(row, information.identifiers)),
    }),
    { verb: 'identifiers-taken-over' },
  )
}

function withMissing(known: readonly Identifier[], missing: readonly Identifier[]): readonly Identifier[] {
  return [...known.filter(({ name }) => !missing.some(one => one.name === name)), ...missing]
}
