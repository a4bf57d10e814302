import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Block, Run, Text } from './document.ts'
import { runsOf } from './runs.ts'

/** The names that Word gives to the anchors of a document, since its own may have only letters and digits. */
export type Bookmarks = ReadonlyMap<string, string>

export function bookmarksOf(blocks: readonly Block[]): Bookmarks {
  const anchors = blocks.flatMap(block => (block.kind === 'heading' ? (block.anchor ?? []) : []))
  return new Map(anchors.map((anchor, index) => [anchor, `anchor${index + 1}`]))
}

export function wordRuns(text: Text, bookmarks: Bookmarks): readonly ParagraphChild[] {
  return runsOf(text).flatMap(run => wordRun(run, bookmarks))
}

function wordRun(run: Run, bookmarks: Bookmarks): readonly ParagraphChild[] {
  const { link } = run
  if (link === undefined) return linesOf(run)
  const children = linesOf(run, 'Hyperlink')
  if (!link.startsWith('#')) return [new ExternalHyperlink({ children, link })]
  const anchor = bookmarks.get(link.slice(1))
  return anchor === undefined ? children : [new InternalHyperlink({ children, anchor })]
}

function linesOf({ text, bold, italic }: Run, style?: string): readonly TextRun[] {
  const look = {
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italics: true } : {}),
    ...(style === undefined ? {} : { style }),
  }
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }))
}
