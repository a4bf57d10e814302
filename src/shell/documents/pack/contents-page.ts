import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString } from 'pdf-lib'
import type { Block, Document, Text } from '../document.ts'
import { topOf } from './outline.ts'
import type { Issue } from './issue.ts'
import type { PackEntry, PackPart } from './pack-part.ts'

/** The links of the list of contents, until the pages that they lead to are there. */
const ADDRESS = 'https://pack.invalid/'

/** The cover with the list of contents, and with what is new since the issue before. */
export function frontOf(cover: Document, parts: readonly PackPart[], { entries, news }: Issue): Document {
  const byKey = new Map(entries.map(entry => [entry.key, entry]))
  const rows = parts.map((part, index): readonly Text[] => {
    const { change } = byKey.get(part.key) ?? {}
    const title = [
      { text: part.title, link: ADDRESS + index },
      ...(change === undefined ? [] : [{ text: ` (${change})`, bold: true }]),
    ]
    return [part.reference ?? '', title, pagesOf(byKey.get(part.key))]
  })
  const columns = [
    { heading: 'Reference', width: 3 },
    { heading: 'Paper', width: 6 },
    { heading: 'Pack pages', width: 1.7 },
  ]
  const isReferenced = parts.some(({ reference }) => reference !== undefined)
  const list: readonly Block[] = [
    { kind: 'heading', level: 1, text: 'Contents' },
    isReferenced
      ? { kind: 'table', columns, rows }
      : { kind: 'table', columns: columns.slice(1), rows: rows.map(row => row.slice(1)) },
  ]
  return { ...cover, blocks: [...cover.blocks, ...list, ...newsBlocks(news)] }
}

function newsBlocks(news: readonly PackEntry[]): readonly Block[] {
  if (news.length === 0) return []
  const items = news.map(entry => ({ text: [{ text: entry.title, bold: true }, { text: `: ${newsOf(entry)}` }] }))
  return [
    { kind: 'heading', level: 1, text: 'What has changed since the issue before' },
    { kind: 'paragraph', text: 'All other pages have the numbers that they had.' },
    { kind: 'list', marker: 'bullet', items },
  ]
}

function newsOf(entry: PackEntry): string {
  const { change, firstPage, lastPage, reservedTo } = entry
  if (change === 'withdrawn') return `withdrawn, with ${range(firstPage, reservedTo)}`
  const unused = lastPage === reservedTo ? '' : `, and no longer any after ${lastPage}`
  return `${change}, ${range(firstPage, lastPage)}${unused}`
}

function pagesOf(entry: PackEntry | undefined): string {
  return entry === undefined ? '' : range(entry.firstPage, entry.lastPage)
}

function range(first: string, last: string): string {
  return first === last ? `page ${first}` : `pages ${first} to ${last}`
}

/** Makes the links of the list of contents lead to the first page of each part, and say so to those who hear them. */
export function linkContents(pack: PDFDocument, front: readonly PDFPage[], targets: readonly Target[]): void {
  for (const { node } of front) {
    for (const reference of node.Annots()?.asArray() ?? []) {
      const link = pack.context.lookup(reference, PDFDict)
      const action = link.lookup(PDFName.of('A'))
      const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
      if (!(address instanceof PDFString) || !address.decodeText().startsWith(ADDRESS)) continue
      const target = targets[Number(address.decodeText().slice(ADDRESS.length))]
      link.delete(PDFName.of('A'))
      link.set(PDFName.of('Dest'), pack.context.obj([...topOf(target?.page?.ref)]))
      link.set(PDFName.of('Contents'), PDFHexString.fromText(target?.title ?? ''))
    }
  }
}

/** The first page of a part. */
export type Target = Readonly<{ title: string; page: PDFPage | undefined }>
