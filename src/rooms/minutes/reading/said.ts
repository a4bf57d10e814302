import { actionsWithin, isWordless, lastStretch } from './actions.ts'
import { actionStart } from './action-start.ts'
import type { Block } from './block.ts'
import type { FoundDecision } from './decisions.ts'
import type { Stretch } from './formal-verb.ts'
import type { Paragraph } from './reading.ts'

/**
 * The paragraphs of an item. Where one of them has a decision or an action in it, it also tells what stands beside that: what the Board was told in the
 * sentence before it decided is not lost.
 */
export function paragraphsOf(blocks: readonly Block[], decisions: readonly FoundDecision[]): readonly Paragraph[] {
  return blocks.map((block, index) => {
    const { text, lines } = block
    const taken = [
      ...decisions.flatMap(found => (isSame(found.block, block) ? [found.taken] : [])),
      ...takenByActions(block, blocks[index + 1]),
    ]
    const beside = taken.length === 0 ? '' : without(text, taken)
    return beside === '' ? { text, lines } : { text, lines, beside }
  })
}

function isSame(one: Block, other: Block): boolean {
  return one.lines.from === other.lines.from && one.lines.to === other.lines.to
}

function takenByActions(block: Block, next: Block | undefined): readonly Stretch[] {
  if (actionStart(block.text) !== undefined) return [{ from: 0, to: block.text.length }]
  const following = next === undefined ? undefined : actionStart(next.text)
  const isForNext = following !== undefined && isWordless(following)
  return [...actionsWithin(block).map(({ taken }) => taken), ...(isForNext ? [lastStretch(block.text)] : [])]
}

/** What is left of a text, each piece a sentence or the beginning of one. */
function without(text: string, taken: readonly Stretch[]): string {
  const pieces: string[] = []
  let from = 0
  for (const stretch of taken.toSorted((a, b) => a.from - b.from)) {
    if (stretch.from > from) pieces.push(text.slice(from, stretch.from))
    from = Math.max(from, stretch.to)
  }
  return [...pieces, text.slice(from)]
    .map(piece => piece.trim().replace(/,$/, ' …'))
    .filter(piece => /\p{L}{2}/u.test(piece))
    .join(' ')
}
