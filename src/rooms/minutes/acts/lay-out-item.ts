import type { Block } from '../../../shell/documents/document.ts'
import { inOneSentence, withFullStop } from '../punctuation.ts'
import type { Passage, Sheet, SheetDecisions, SheetItem } from '../sheet.ts'
import { layOutUpdates } from './lay-out-updates.ts'

/** One item: its heading, what was said, who withdrew, what was decided and who has to do what. */
export function layOutItem(item: SheetItem, { style }: Pick<Sheet, 'style'>): readonly Block[] {
  const number = style.numbering === 'running-paragraphs' ? {} : { number: `${item.number}.` }
  return [
    { kind: 'heading', level: 1, text: item.title, anchor: `item-${item.number}`, ...number },
    ...item.papers.map(
      (paper): Block => ({
        kind: 'paragraph',
        text: [{ text: `Paper: ${paper}`, italic: true }],
        isKeptWithNext: true,
      }),
    ),
    ...item.interests.map((text): Block => ({ kind: 'paragraph', text })),
    ...item.passages.map(blockOf),
    ...layOutUpdates(item.updates),
    ...item.decisions.map(decided => layOutDecisions(decided, style)),
    ...item.remarks.map((text): Block => ({ kind: 'paragraph', text })),
    ...(item.stub === null ? [] : [{ kind: 'stub', ...item.stub } satisfies Block]),
    ...item.actions.map(
      ({ reference, owner, text, due, saysDue }): Block => ({
        kind: 'action',
        reference,
        owner,
        text: withFullStop(text),
        pattern: style.actionLine,
        ...(due === null || saysDue ? {} : { due }),
      }),
    ),
  ]
}

function layOutDecisions({ lead, items }: SheetDecisions, { decisions }: Sheet['style']): Block {
  const texts = items.map(({ text }) => text)
  const ended = decisions === 'sentences' ? texts.map(withFullStop) : inOneSentence(texts)
  return {
    kind: 'decisions',
    lead,
    style: decisions,
    items: items.map(({ verb }, index) => ({ verb, text: ended[index] ?? '' })),
  }
}

function blockOf(passage: Passage): Block {
  if (passage.kind === 'points') {
    return { kind: 'list', marker: 'bullet', items: passage.points.map(text => ({ text })) }
  }
  const { number, text } = passage
  return number === null ? { kind: 'paragraph', text } : { kind: 'paragraph', text, number }
}
