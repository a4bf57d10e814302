import { runsOfAction } from './action-words.ts'
import { checkpointNote } from './checkpoint-note.ts'
import type { Document } from './document.ts'
import { printable } from './printable.ts'
import { readyToPrint } from './ready.ts'
import { typeset } from './typst.ts'
import { withoutCompiler } from './without-compiler.ts'

/**
 * The document as tagged PDF/UA-1 on A4. The same document gives the same bytes on any machine. A character that our fonts
 * lack is printed by its number: `[U+4E2D]`. Throws if Typst is not installed for this platform.
 */
export async function printPdf(document: Document): Promise<Uint8Array> {
  return withoutCompiler(typeset('document.typ', { document: inputOf(valuesOf(document)) }, { pdfStandard: 'ua-1' }))
}

/** A picture to fill what the blocks of a document leave of their page, with its words for those who do not see it. */
export type Picture = Readonly<{ format: 'png' | 'jpg'; bytes: Uint8Array; description: string }>

/** As `printPdf`. Throws also if the picture cannot be read. */
export async function printPdfWithPicture(document: Document, { bytes, ...picture }: Picture): Promise<Uint8Array> {
  const values = { ...valuesOf(document), picture }
  return withoutCompiler(typeset('document.typ', { document: inputOf(values) }, { pdfStandard: 'ua-1' }, bytes))
}

function valuesOf(document: Document): object {
  const { checkpoint, ...ready } = readyToPrint(document)
  const blocks = ready.blocks.map(block => (block.kind === 'action' ? { ...block, runs: runsOfAction(block) } : block))
  return { ...ready, blocks, ...(checkpoint === undefined ? {} : { checkpoint: checkpointNote(checkpoint) }) }
}

/** As JSON, with no character that cannot be printed; addresses stay as they are. */
export function inputOf(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    return typeof part === 'string' && key !== 'link' && key !== 'anchor' ? printable(part) : part
  })
}
