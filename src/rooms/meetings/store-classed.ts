import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { editionOf } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { ClassedKind } from '../sight/door.ts'
import type { ConfidentialItem, Item } from './item.ts'

/** The papers of an item go with it when somebody is let in for it. */
async function papersOf(_tx: unknown, kept: Kept<unknown>): Promise<readonly string[]> {
  // The two kinds for which this is offered.
  return (kept as Kept<Item | ConfidentialItem>).content.papers
}

/** How the class of what a meeting is made of is changed. */
export const CLASSED_ITEMS: readonly ClassedKind[] = [
  {
    kind: 'item',
    goesWith: papersOf,
    check: async (tx, { record }, to) =>
      editionOf(tx, record).classification.classes[to].needsDeclaration ? refused(MAKE_CONFIDENTIAL) : granted(),
  },
  {
    kind: 'confidential-item',
    goesWith: papersOf,
    check: async () => fixed('What is confidential of an item stays so'),
  },
  { kind: 'meeting', check: async () => fixed('Everybody may know that a body meets who may read its agenda') },
  { kind: 'roll', check: async () => fixed('The roll goes with its meeting') },
]

function fixed(why: string): Verdict {
  return refused({
    reason: 'class-is-fixed',
    says: `${why}. Give another class to an item, a paper or a decision instead.`,
  })
}

const MAKE_CONFIDENTIAL = {
  reason: 'make-it-confidential',
  says: 'The agenda would lose its item. Make it confidential on its page: its number and a title for the public stay.',
  field: 'classification',
}
