/** Something in a history that somebody has to look at. Nothing is corrected because of it. */
export type Flag = Readonly<{
  kind: FlagKind
  /** Which event, counted from 0 as it stands in the file; null where it is about the whole history. */
  event: number | null
  says: string
}>

export type FlagKind =
  | 'no-date'
  | 'placeholder-date'
  | 'still-to-come'
  | 'year-slip'
  | 'out-of-order'
  | 'newest-first'
  | 'order-of-one-day'
  | 'not-certain'
  | 'not-recognised'
  | 'no-step'
  | 'after-withdrawal'
  | 'too-late'
  | 'said-again'
  | 'gap-inferred'
  | 'edition-changed'
  | 'before-first-edition'
  | 'not-a-reference'
  | 'no-such-path'
  | 'reference-twice'
  | 'two-numbers'
