import type { DraftItem } from './items.ts'
import type { ReadAction } from './reading.ts'

export type NumberedActions = Readonly<{ actions: readonly ReadAction[]; byItem: readonly (readonly string[])[] }>

/** Every action once, with its reference. One that is given at an item and again in a table at the end is one action. */
export function numberActions(drafts: readonly DraftItem[]): NumberedActions {
  const actions: ReadAction[] = []
  const byItem = drafts.map(draft => {
    const refs: string[] = []
    for (const action of draft.actions) {
      const ref =
        action.ref ?? `unnumbered-${actions.filter(({ ref: other }) => other.startsWith('unnumbered')).length + 1}`
      const same = actions.findIndex(other => other.ref === ref || isSameText(other.text, action.text))
      const known = actions[same]
      if (known === undefined) {
        actions.push({ ...action, ref })
        refs.push(ref)
      } else actions[same] = { ...known, ...mergedFrom(known, action) }
    }
    return refs
  })
  return { actions, byItem }
}

function mergedFrom(known: ReadAction, other: Partial<ReadAction>): Partial<ReadAction> {
  return {
    ref: known.ref.startsWith('unnumbered') ? (other.ref ?? known.ref) : known.ref,
    owner: known.owner ?? other.owner ?? null,
    due: known.due ?? other.due ?? null,
    ...(known.dueDate === undefined && other.dueDate !== undefined ? { dueDate: other.dueDate } : {}),
  }
}

function isSameText(one: string, other: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
      .slice(0, 200)
  return plain(one).length > 20 && plain(one) === plain(other)
}
