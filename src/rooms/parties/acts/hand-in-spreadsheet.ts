import { granted, type Verdict } from '../../../kit/verdict.ts'
import { extractText } from '../../../shell/files/extract-text.ts'
import { nextNumber } from '../../../shell/ledger/beside-record.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkKeepsParties } from '../admission.ts'
import type { IdentifierImport } from '../import-report.ts'
import { readRows } from '../import-rows.ts'
import { reportRows } from '../store-import.ts'

export type SpreadsheetHandedIn = Readonly<{ name: string; bytes: Uint8Array }>

/** Reads a spreadsheet of identifiers and says what would become of each row. Nothing else happens until it is accepted. */
export async function handInSpreadsheet(context: ActContext, file: SpreadsheetHandedIn): Promise<Verdict<string>> {
  const read = await extractText(file.bytes, file.name)
  if (!read.ok) return { ...read, refusals: read.refusals.map(refusal => ({ ...refusal, field: 'file' })) }
  const { kind, text, pages } = read.value
  // The first sheet of a workbook, below its name.
  const sheet = kind === 'xlsx' ? (pages?.[0] ?? '').split('\n').slice(1).join('\n') : text
  const lines = sheet.split('\n').map(line => line.split('\t'))
  return await perform(context, async tx => {
    const may = checkKeepsParties(tx.edition, tx.actor)
    if (!may.ok) return may
    const rows = readRows(tx.edition, lines)
    if (!rows.ok) return rows
    const number = await nextNumber(tx, 'identifier-import')
    const report = await reportRows(tx, tx.edition, rows.value)
    const content: IdentifierImport = {
      number,
      fileName: file.name.slice(0, 200),
      rows: rows.value,
      report,
      acceptedOn: null,
    }
    const { record } = await keep(tx, {
      kind: 'identifier-import',
      reference: String(number),
      title: `Spreadsheet of identifiers ${number}`,
      state: 'handed-in',
      classification: tx.edition.accession.detailsClass,
      readers: ['secretariat'],
      content,
      position: number,
      verb: 'spreadsheet-handed-in',
    })
    return granted(record.reference)
  })
}
