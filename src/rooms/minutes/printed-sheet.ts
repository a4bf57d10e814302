import type { Checkpoint } from '../../kit/proof/checkpoint.ts'
import type { Sheet } from './sheet.ts'

/** What is kept for machines, and printed as a page: the minutes as they were published, with the checkpoint that stands at their end. */
export type PrintedSheet = Readonly<{ sheet: Sheet; checkpoint: Checkpoint | null }>

export function printedSheetFrom(bytes: Uint8Array): PrintedSheet {
  // Only `savePrint` writes these, from a value of this type.
  return JSON.parse(new TextDecoder().decode(bytes)) as PrintedSheet
}
