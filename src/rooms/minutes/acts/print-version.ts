import type { Checkpoint } from '../../../kit/proof/checkpoint.ts'
import { printText } from '../../../shell/documents/to-text.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { readIn } from '../../meetings/door.ts'
import { identity } from '../../people/door.ts'
import { currentVersion, type Minutes, versionInWords } from '../minutes.ts'
import type { PrintedSheet } from '../printed-sheet.ts'
import { sheetOf } from '../sheet-of.ts'
import { savePrint } from '../store-files.ts'
import { readSheetParts } from '../store-sheet.ts'
import { layOutMinutes } from './lay-out-minutes.ts'
import { printSheet } from './print-sheet.ts'
import type { MinutesInHand } from './take-minutes.ts'

export type PrintedMinutes = Readonly<{
  content: Minutes
  /** Its words, to be found by. */
  words: string
}>

/** Prints the newest version of minutes from the record as it stands, and keeps what was printed. */
export async function printVersion(
  tx: Transaction,
  { parts, edition, open }: Pick<MinutesInHand, 'parts' | 'edition' | 'open'>,
  { record }: Kept<Minutes>,
  content: Minutes,
  checkpoint: Checkpoint | undefined,
): Promise<PrintedMinutes> {
  const { code } = tx.context.pack
  const sheetParts = await readSheetParts(readIn(tx), { code, edition, parts, names: identity.names })
  const version = currentVersion(content)
  const { twin } = content
  const { classification } = record
  const openClassification = open.record.classification
  const wanted = { twin, classification, openClassification, version: versionInWords(content) }
  const printed: PrintedSheet = { sheet: sheetOf(sheetParts, wanted), checkpoint: checkpoint ?? null }
  const files = [...content.files]
  for (const print of await printSheet(printed)) files.push(await savePrint(tx, record.id, version, print))
  return { content: { ...content, files }, words: printText(layOutMinutes(printed.sheet)) }
}
