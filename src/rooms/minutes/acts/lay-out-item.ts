import type { Block } from '../../../shell/documents/document.ts'
import type { Passage, Sheet, SheetItem } from '../sheet.ts'
import { layOutUpdates } from './lay-out-updates.ts'

/** One item: its heading, what was said, who withdrew, what was decided and who has to do what. */
export function layOutItem(item: SheetItem, { style }: Pick<Sheet, 'style'>): readonly Block[] {
  const number = style.numbering === 'running-paragraphs' ? {} : { number: `${item.number}.` }
  return [
    { kind: 'heading', level: 1, text: item.title, anchor: `item-${item.number}`, ...number },
    ...item.papers.map((paper): Block => ({ kind: 'paragraph', text: [{ text: `Paper: ${paper}`, italic: true }] })),
    ...item.interests.map((text): Block => ({ kind: 'paragraph', text })),
    ...item.passages.map(blockOf),
    ...layOutUpdates(item.updates),
    ...item.decisions.map(
      ({ lead, items }): Block => ({
        kind: 'decisions',
        lead,
        style: style.decisions,
        items: items.map(({ verb, text }) => ({ verb, text })),
      }),
    ),
    ...item.remarks.map((text): Block => ({ kind: 'paragraph', text })),
    ...(item.stub === null ? [] : [{ kind: 'stub', ...item.stub } satisfies Block]),
    ...item.actions.map(
      ({ reference, owner, text, due, saysDue }): Block => ({
        kind: 'action',
        reference,
        owner,
        text,
        pattern: style.actionLine,
        ...(due === null || saysDue ? {} : { due }),
      }),
    ),
  ]
}

function blockOf(passage: Passage): Block {
  if (passage.kind === 'points') {
    return { kind: 'list', marker: 'bullet', items: passage.points.map(text => ({ text })) }
  }
  const { number, text } = passage
  return number === null ? { kind: 'paragraph', text } : { kind: 'paragraph', text, number }
}
