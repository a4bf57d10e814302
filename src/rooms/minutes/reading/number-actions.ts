import type { DraftAction } from './actions.ts'
import type { DraftItem } from './items.ts'
import type { ReadAction } from './reading.ts'

export type NumberedActions = Readonly<{ actions: readonly ReadAction[]; byItem: readonly (readonly string[])[] }>

/** Every action once, with its reference. One that is given at an item and again among those gathered at the end is one action. */
export function numberActions(
  drafts: readonly Pick<DraftItem, 'actions'>[],
  gathered: readonly DraftAction[] = [],
): NumberedActions {
  const actions = new Map<string, ReadAction>()
  const refOfText = new Map<string, string>()
  let unnumbered = 0
  const byItem = [...drafts, { actions: gathered }].map(draft => {
    const refs: string[] = []
    for (const action of draft.actions) {
      const same = sameAction(action, actions, refOfText)
      if (same !== undefined) {
        actions.set(same.ref, { ...same, ...filledFrom(same, action) })
        continue
      }
      if (action.ref === undefined) unnumbered += 1
      const ref = freeRef(action.ref ?? `unnumbered-${unnumbered}`, actions)
      actions.set(ref, { ...action, ref, ...(ref === action.ref || action.ref === undefined ? {} : { doubt: TWICE }) })
      refOfText.set(plainText(action.text), ref)
      if (action.item !== undefined) refs.push(ref)
    }
    return refs
  })
  return { actions: [...actions.values()], byItem }
}

const TWICE = 'Another action bears the same number.'

/** The action already read that this one repeats: the same number in other words of its text, or the same text. */
function sameAction(
  action: DraftAction,
  actions: ReadonlyMap<string, ReadAction>,
  refOfText: ReadonlyMap<string, string>,
): ReadAction | undefined {
  const sameRef = action.ref === undefined ? undefined : actions.get(action.ref)
  if (sameRef !== undefined && (action.item === undefined || sharesWords(sameRef.text, action.text))) return sameRef
  const text = plainText(action.text)
  const known = text.length > 20 ? actions.get(refOfText.get(text) ?? '') : undefined
  const isOtherNumber = known !== undefined && action.ref !== undefined && !known.ref.startsWith('unnumbered')
  return isOtherNumber ? undefined : known
}

/** Half of the longer words of the shorter text stand in the other too. */
function sharesWords(one: string, other: string): boolean {
  const words = (text: string): readonly string[] =>
    plainText(text)
      .split(' ')
      .filter(word => word.length > 3)
  const [few, many] = [words(one), words(other)].sort((a, b) => a.length - b.length)
  const all = new Set(many)
  return few === undefined || few.length === 0 || few.filter(word => all.has(word)).length * 2 >= few.length
}

function freeRef(ref: string, actions: ReadonlyMap<string, ReadAction>): string {
  return actions.has(ref) ? `${ref} (${actions.size + 1})` : ref
}

function filledFrom(known: ReadAction, other: DraftAction): Partial<ReadAction> {
  return {
    owner: known.owner ?? other.owner,
    due: known.due ?? other.due,
    ...(known.dueDate === undefined && other.dueDate !== undefined ? { dueDate: other.dueDate } : {}),
  }
}

function plainText(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
