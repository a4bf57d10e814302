import type { Classification } from '../../kit/classification.ts'
import type { Handling } from '../../kit/pack/handling.ts'
import type { PlannedItem } from './agenda.ts'
import type { ConfidentialItem, Item } from './item.ts'

/**
 * An item that is not standing. What needs a declaration to be read gets a confidential item with its title, and in the place that everybody
 * sees the stub of the code, unless words for it are given.
 */
export function businessItem(
  handling: Handling,
  matter: Pick<PlannedItem, 'title' | 'purpose' | 'classification'> & Partial<PlannedItem>,
): PlannedItem {
  const isConfidential = handling.classes[matter.classification].needsDeclaration && !matter.confidentialTitle
  return {
    confidentialTitle: null,
    standing: null,
    kind: 'business',
    presenterKey: null,
    hasPaper: matter.purpose === 'decision',
    papers: [],
    subjects: [],
    carriedFrom: null,
    ...matter,
    ...(isConfidential ? { title: handling.stubTitle, confidentialTitle: matter.title } : {}),
  }
}

/** The class of what stands on the agenda; where only a stub does, it may be read by whoever may read what nobody has marked. */
export function classOnAgenda(handling: Handling, { confidentialTitle, classification }: PlannedItem): Classification {
  const isStub = confidentialTitle !== null && handling.classes[classification].needsDeclaration
  return isStub ? handling.unmarked : classification
}

/** An item of one meeting as it is to stand on the agenda of another. */
export function carriedItem(
  from: Readonly<{ id: string; title: string; classification: Classification; content: Item }>,
  twin: Readonly<{ title: string; content: ConfidentialItem }> | undefined,
): PlannedItem {
  const { content } = from
  return {
    title: from.title,
    confidentialTitle: twin?.title ?? null,
    standing: null,
    kind: content.standing === null ? content.kind : 'business',
    purpose: content.purpose,
    presenterKey: content.presenterKey,
    hasPaper: content.hasPaper,
    classification: from.classification,
    papers: twin?.content.papers ?? content.papers,
    subjects: twin?.content.subjects ?? content.subjects,
    carriedFrom: from.id,
  }
}
