import { type ItemLabel, itemLabels } from './item-label.ts'
import type { Line } from './line.ts'

/** A line that might begin an item, with how much its looks speak for it. */
export type HeadingCandidate = Readonly<{ index: number; label: ItemLabel; evidence: number }>

/** Every line that begins with a number, read as each sort of label that it could be. */
export function headingCandidates(lines: readonly Line[]): readonly HeadingCandidate[] {
  return lines.flatMap((line, index) =>
    itemLabels(line.text)
      .filter(label => label.title !== '' || label.isMarked)
      .map(label => ({ index, label, evidence: evidenceOf(lines, index, label) })),
  )
}

/**
 * From well below zero (a figure in a sentence, a point of a list, an entry of a table of contents) to about five (a heading).
 * Each sign is weak by itself; the sequence of numbers is what decides.
 */
function evidenceOf(lines: readonly Line[], index: number, label: ItemLabel): number {
  const line = lines[index]
  if (line === undefined) return 0
  const signs: readonly (readonly [boolean, number])[] = [
    [line.headingLevel > 0 || line.isBold, 2.5],
    [label.isMarked, 0.75],
    [!label.isMarked && !/^\p{Lu}/u.test(label.title), -4],
    [/^\p{Lu}|^['‘“"(]\p{Lu}|^\d/u.test(label.title), 0.5],
    [/^\p{Ll}/u.test(label.title), -1.5],
    [isBlank(lines[index - 1]) || line.page !== lines[index - 1]?.page, 0.75],
    [isBlank(lines[index + 1]), 0.5],
    [/[;,]$|\b(and|or)$/.test(label.title), -3],
    [label.title.endsWith('.') && label.title.split(' ').length > 5, -1.25],
    [label.title.length > 100, -1],
    [label.title.length <= 70, 0.5],
    [isTitled(label.title), 0.75],
    [/\.{3,}\s*\d*$|…\s*\d*$|\s\d{1,3}$/.test(label.title) && !/\b(19|20)\d\d$/.test(label.title), -1.5],
    [hasBody(lines, index), 1.25],
    [isMidSentence(lines[index - 1]), -2],
  ]
  return signs.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0)
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text === ''
}

/** Most of its long words begin with a capital. */
export function isTitled(title: string): boolean {
  const words = title.split(/[\s/-]+/).filter(word => word.length > 3 && /^\p{L}/u.test(word))
  return words.length > 0 && words.filter(word => /^\p{Lu}/u.test(word)).length * 2 > words.length
}

/** Text follows before the next numbered line, as it does not in a table of contents or a list. */
function hasBody(lines: readonly Line[], index: number): boolean {
  for (const line of lines.slice(index + 1, index + 8)) {
    if (line.text === '') continue
    const [label] = itemLabels(line.text)
    return label === undefined || label.scheme.endsWith('.')
  }
  return false
}

/** The line before runs on: full, and without a sign at its end. */
function isMidSentence(before: Line | undefined): boolean {
  return before !== undefined && before.text.length > 60 && !/[.:;!?)\]”"’']$/.test(before.text)
}
