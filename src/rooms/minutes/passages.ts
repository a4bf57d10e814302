import type { MinutesStyle } from '../../kit/pack/words.ts'
import type { Passage } from './sheet.ts'

const POINT = /^\s*(?:[-*•–]|\(?[a-z\d]{1,2}[.)])\s+/i

/** Notes as paragraphs and lists: a line is a paragraph, lines that begin with a dash or a letter are the points of a list. */
export function passagesOf(text: string): readonly Passage[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const passages: Passage[] = []
  for (const line of lines) {
    const last = passages.at(-1)
    if (!POINT.test(line)) passages.push({ kind: 'paragraph', number: null, text: line.trim() })
    else if (last?.kind === 'points') passages.splice(-1, 1, { ...last, points: [...last.points, pointOf(line)] })
    else passages.push({ kind: 'points', points: [pointOf(line)] })
  }
  return passages
}

function pointOf(line: string): string {
  return line.replace(POINT, '').trim()
}

/** The numbers that paragraphs of an item bear by the style of the code; `before` counts those of the items before it. */
export function numbered(
  passages: readonly Passage[],
  numbering: MinutesStyle['numbering'],
  item: number,
  before: number,
): readonly Passage[] {
  let count = 0
  return passages.map(passage => {
    if (passage.kind === 'points' || numbering === 'items') return passage
    count += 1
    return { ...passage, number: numbering === 'paragraphs' ? `${item}.${count}` : `${before + count}.` }
  })
}

export function countParagraphs(passages: readonly Passage[]): number {
  return passages.filter(({ kind }) => kind === 'paragraph').length
}
