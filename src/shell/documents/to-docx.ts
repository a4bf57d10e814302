import { Document as WordDocument, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { Checkpoint } from '../../kit/proof/checkpoint.ts'
import { escape } from '../views/markup.ts'
import { checkpointNote } from './checkpoint-note.ts'
import type { Block, Document } from './document.ts'
import { wordBlocks } from './docx-blocks.ts'
import { footerOf, headerOf, NUMBERING, PAGE, STYLES } from './docx-page.ts'
import { bookmarksOf } from './docx-text.ts'
import { readyToPrint } from './ready.ts'
import { withoutDates } from './zip-dates.ts'

/** The document for Word, with real headings, lists and header rows. Its properties name the title, the organisation and its own date, and nobody else. */
export async function printDocx(document: Document): Promise<Uint8Array> {
  const ready = readyToPrint(document)
  const word = new WordDocument({
    title: ready.title,
    creator: ready.organisation,
    lastModifiedBy: ready.organisation,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: headerOf(ready) },
        footers: { default: footerOf(ready) },
        children: bodyOf(ready),
      },
    ],
  })
  return withoutDates(await Packer.toBuffer(word, undefined, [{ path: 'docProps/core.xml', data: properties(ready) }]))
}

function bodyOf({ title, subtitle, blocks, checkpoint }: Document) {
  const all = [...blocks, ...(checkpoint === undefined ? [] : checkpointBlocks(checkpoint))]
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(subtitle === undefined ? [] : [new Paragraph({ children: [new TextRun({ text: subtitle, size: 24 })] })]),
    ...wordBlocks(all, bookmarksOf(all)),
  ]
}

function checkpointBlocks(checkpoint: Checkpoint): readonly Block[] {
  const { title, why, lines } = checkpointNote(checkpoint)
  return [{ kind: 'rule' }, { kind: 'note', title, text: `${why}\n${lines}` }]
}

/** Written by ourselves, because the library puts the time of printing there. */
function properties({ title, organisation, date }: Document): string {
  const [titled, author] = [escape(title), escape(organisation)]
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  const times = date === undefined ? '' : time('created') + time('modified')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ' +
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${titled}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
    `<dc:language>en-GB</dc:language>${times}</cp:coreProperties>`
  )
}
