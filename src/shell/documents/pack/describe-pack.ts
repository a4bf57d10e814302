import { type PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { escape } from '../../views/markup.ts'
import type { Document } from '../document.ts'

/** Says in the file what the pack is and whose: title, organisation, date and language, and nobody's name. */
export function describePack(pack: PDFDocument, { title, organisation, date, language }: Document): void {
  pack.setTitle(title, { showInWindowTitleBar: true })
  pack.setAuthor(organisation)
  pack.catalog.set(PDFName.of('Lang'), PDFString.of(language))
  if (date !== undefined) {
    pack.setCreationDate(new Date(`${date}T00:00:00Z`))
    pack.setModificationDate(new Date(`${date}T00:00:00Z`))
  }
  const description = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escape(organisation)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    date === undefined ? '' : `<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate>`,
  ]
  const stream = pack.context.stream(Buffer.from(packet(description.join(''))), { Type: 'Metadata', Subtype: 'XML' })
  pack.catalog.set(PDFName.of('Metadata'), pack.context.register(stream))
}

/** The frame that a reader of metadata looks for (ISO 16684-1, 7.3). */
function packet(description: string): string {
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">' +
    `${description}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  )
}
