import { granted, type Verdict } from '../../kit/verdict.ts'
import { blockLines, type Findings, noteLines } from './docx-body.ts'
import { headingLevels } from './docx-heading.ts'
import { numbering } from './docx-numbering.ts'
import type { Reading } from './extracted-text.ts'
import type { Limits } from './limits.ts'
import { openOfficeFile, type OfficeFile, type Part, relatedParts } from './office-part.ts'
import { childAt, childrenNamed, descendantsNamed } from './xml.ts'

/**
 * The text of a Word document as it would read with all tracked changes accepted: paragraphs as lines with their numbers, rows of
 * tables as lines with tabs, headers before and footers after, each once. What was left out is said.
 */
export function readDocx(bytes: Uint8Array, limits: Limits): Verdict<Reading> {
  const opened = openOfficeFile(bytes, limits)
  if (!opened.ok) return opened
  const file = opened.value
  const findings: Findings = { insertions: 0, deletions: 0, hidden: 0, notes: [] }
  const styles = rootOf(file, 'styles')
  const context = {
    number: numbering(rootOf(file, 'numbering'), styles),
    headingLevel: headingLevels(styles),
    findings,
  }
  const lines = (part: Part) => blockLines(childAt(part.root, 'body') ?? part.root, context)
  const body = lines(file.main)
  const notes = [
    ...noteLines(rootOf(file, 'footnotes'), 'footnote', context),
    ...noteLines(rootOf(file, 'endnotes'), 'endnote', context),
  ]
  // An empty line parts what stands at the foot of pages from a table at the end of the text.
  const feet = furniture(file, 'footer', lines).flatMap(foot => ['', foot])
  const text = [...furniture(file, 'header', lines), ...body, ...notes, ...feet].join('\n')
  return granted({ text, warnings: warningsOf(findings, countComments(file)) })
}

function rootOf(file: OfficeFile, type: string) {
  return relatedParts(file, file.main, type)[0]?.root
}

/** What stands at the top or foot of pages, once each. */
function furniture(file: OfficeFile, type: string, lines: (part: Part) => readonly string[]): readonly string[] {
  const texts = relatedParts(file, file.main, type).map(part => lines(part).join('\n').trim())
  return [...new Set(texts)].filter(text => text !== '')
}

function countComments(file: OfficeFile): number {
  const root = rootOf(file, 'comments')
  const anchored = [...descendantsNamed(file.main.root, 'commentReference')].length
  return root === undefined ? anchored : childrenNamed(root, 'comment').length
}

function warningsOf({ insertions, deletions, hidden }: Findings, comments: number): readonly string[] {
  const warnings: string[] = []
  if (insertions + deletions > 0) {
    const found = `${counted(insertions, 'tracked insertion')} kept and ${counted(deletions, 'tracked deletion')} dropped`
    warnings.push(`The document has tracked changes that nobody accepted: ${found}. Check that this is the final text.`)
  }
  if (comments > 0) warnings.push(`The document has ${counted(comments, 'comment')}, not read here.`)
  if (hidden > 0) warnings.push(`The document has hidden text in ${counted(hidden, 'place')}, not read here.`)
  return warnings
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}
