/** A sentence of the notes in which somebody takes something on. It may need an action: whether it does is for people to say. */
export type Commitment = Readonly<{ sentence: string; why: string }>

export function commitmentsIn(_text: string): readonly Commitment[] {
  return []
}

/** Those of them that none of these actions seems to carry. */
export function commitmentsWithoutAction(text: string, _actions: readonly string[]): readonly Commitment[] {
  return commitmentsIn(text)
}
