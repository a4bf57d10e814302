import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib'
import type { CopiedPart } from './copy-pages.ts'

const name = PDFName.of

/** Keeps hidden what a part hides: the layers of a drawing that are switched off (ISO 32000-1, 8.11.4). Without this, all would show. */
export function mergeLayers(pack: PDFDocument, parts: readonly CopiedPart[]): void {
  const layers = parts.flatMap(part => layersOf(part))
  if (layers.length === 0) return
  const hidden = layers.filter(({ isHidden }) => isHidden)
  const state = { OFF: hidden.map(({ reference }) => reference), Order: [] }
  const all = layers.map(({ reference }) => reference)
  pack.catalog.set(name('OCProperties'), pack.context.obj({ OCGs: all, D: state }))
}

type Layer = Readonly<{ reference: PDFRef; isHidden: boolean }>

function layersOf({ source, copier }: CopiedPart): readonly Layer[] {
  const properties = source.catalog.lookup(name('OCProperties'))
  if (!(properties instanceof PDFDict)) return []
  const state = properties.lookup(name('D'))
  const [on, off] = ['ON', 'OFF'].map(
    key => new Set(state instanceof PDFDict ? references(state.lookup(name(key))) : []),
  )
  const isOffAtFirst = state instanceof PDFDict && state.lookup(name('BaseState')) === name('OFF')
  return references(properties.lookup(name('OCGs'))).map(reference => ({
    reference: copier.copy(reference),
    isHidden: isOffAtFirst ? on?.has(reference) !== true : off?.has(reference) === true,
  }))
}

function references(list: PDFObject | undefined): readonly PDFRef[] {
  return list instanceof PDFArray ? list.asArray().filter(entry => entry instanceof PDFRef) : []
}
