import { granted, type Verdict } from '../../kit/verdict.ts'
import type { Reading } from './extracted-text.ts'
import type { Limits } from './limits.ts'
import { openOfficeFile, type OfficeFile, relatedParts } from './office-part.ts'
import { cellText, type Workbook } from './xlsx-cell.ts'
import { dateFormats } from './xlsx-format.ts'
import { attributeOf, childAt, childrenNamed, descendantsNamed, textOf, type XmlElement } from './xml.ts'

/** Each sheet of a workbook as a page: its name, then its rows with tabs. Hidden sheets are left out, and said so. */
export function readXlsx(bytes: Uint8Array, limits: Limits): Verdict<Reading> {
  const opened = openOfficeFile(bytes, limits)
  if (!opened.ok) return opened
  const file = opened.value
  const book = workbookOf(file)
  const sheets = childrenNamed(childAt(file.main.root, 'sheets'), 'sheet')
  const shown = sheets.filter(sheet => !/hidden/i.test(attributeOf(sheet, 'state') ?? ''))
  const pages: string[] = []
  let room = limits.characters
  for (const sheet of shown) {
    const page = [attributeOf(sheet, 'name') ?? '', ...sheetLines(rootOf(file, sheet), book, room)].join('\n')
    room -= page.length
    pages.push(page)
  }
  const hidden = sheets.length - shown.length
  const warnings = hidden > 0 ? [`${hidden} hidden ${hidden === 1 ? 'sheet was' : 'sheets were'} not read.`] : []
  return granted({ text: pages.join('\f'), pages, warnings })
}

function workbookOf(file: OfficeFile): Workbook {
  const strings = relatedParts(file, file.main, 'sharedStrings')[0]?.root
  const styles = relatedParts(file, file.main, 'styles')[0]?.root
  const is1904 = attributeOf(childAt(file.main.root, 'workbookPr'), 'date1904')
  return {
    strings: childrenNamed(strings, 'si').map(richText),
    isDate: dateFormats(styles),
    is1904: is1904 === '1' || is1904 === 'true',
  }
}

/** Text in one piece or in runs, without the phonetic guides beside it. */
function richText(item: XmlElement): string {
  const runs = childrenNamed(item, 'r').map(run => textOf(childAt(run, 't')))
  return textOf(childAt(item, 't')) + runs.join('')
}

function rootOf({ main, part }: OfficeFile, sheet: XmlElement): XmlElement | undefined {
  const id = Object.entries(sheet.attributes).find(([key]) => key.endsWith(':id'))?.[1]
  const target = main.related.find(relation => relation.id === id)?.target
  const read = target === undefined ? undefined : part(target)
  return read?.ok === true ? read.value.root : undefined
}

/** Stops one row after there is no more room: what is longer is refused by its length. */
function sheetLines(sheet: XmlElement | undefined, book: Workbook, room: number): readonly string[] {
  const lines: string[] = []
  let left = room
  for (const row of sheet === undefined ? [] : descendantsNamed(sheet, 'row')) {
    if (left < 0) break
    const line = rowLine(row, book)
    left -= line.length + 1
    lines.push(line)
  }
  return lines
}

function rowLine(row: XmlElement, book: Workbook): string {
  let column = 0
  let line = ''
  for (const cell of childrenNamed(row, 'c')) {
    const at = columnOf(attributeOf(cell, 'r')) ?? column + 1
    const text = cellText(cell, book, richText)
    if (text !== '') {
      line += '\t'.repeat(Math.max(0, at - Math.max(1, column))) + text
      column = Math.max(at, 1)
    }
  }
  return line
}

const LAST_COLUMN = 16_384 // XFD

/** The column of a cell's reference, from 1: `AB12` is 28. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return Math.min(column, LAST_COLUMN)
}
