import { granted, type Verdict } from '../../kit/verdict.ts'
import type { Reading } from './extracted-text.ts'
import type { Limits } from './limits.ts'
import { openOfficeFile, type OfficeFile, type Part } from './office-part.ts'
import { childAt, childrenNamed, elementsOf, textOf, type XmlElement } from './xml.ts'

/** The text of each slide as a page, in the order of the show. Speakers' notes are not shown, and so not read. */
export function readPptx(bytes: Uint8Array, limits: Limits): Verdict<Reading> {
  const opened = openOfficeFile(bytes, limits)
  if (!opened.ok) return opened
  const slides = slidesOf(opened.value)
  const pages = slides.map(({ root }) => shapeLines(childAt(root, 'cSld', 'spTree')).join('\n'))
  const hasNotes = slides.some(({ related }) => related.some(({ type }) => type === 'notesSlide'))
  const warnings = hasNotes ? ['The slides have speakers’ notes, not read here.'] : []
  return granted({ text: pages.join('\f'), pages, warnings })
}

function slidesOf({ main, part }: OfficeFile): readonly Part[] {
  return childrenNamed(childAt(main.root, 'sldIdLst'), 'sldId').flatMap(slide => {
    const id = Object.entries(slide.attributes).find(([key]) => key.endsWith(':id'))?.[1]
    const target = main.related.find(relation => relation.id === id)?.target
    const read = target === undefined ? undefined : part(target)
    return read?.ok === true ? [read.value] : []
  })
}

/** Shapes in their order, groups opened: a line for each paragraph, and each row of a table (ECMA-376 part 1, section 21.1). */
function shapeLines(tree: XmlElement | undefined): readonly string[] {
  return elementsOf(tree).flatMap(element => {
    if (element.name === 'txBody') return paragraphs(element)
    if (element.name === 'tr') return [rowOf(element)]
    return shapeLines(element)
  })
}

function rowOf(row: XmlElement): string {
  const cells = childrenNamed(row, 'tc').map(cell => paragraphs(childAt(cell, 'txBody')).join(' '))
  return cells.join('\t').trimEnd()
}

function paragraphs(body: XmlElement | undefined): readonly string[] {
  return childrenNamed(body, 'p').flatMap(paragraph => {
    const text = elementsOf(paragraph).map(runText).join('').trim()
    return text === '' ? [] : text.split('\n')
  })
}

function runText(run: XmlElement): string {
  return run.name === 'br' ? '\n' : textOf(childAt(run, 't'))
}
