/** What somebody who holds a seat has declared, for one item or for a whole meeting. */
export type Interest = Readonly<{
  /** The identifier of the seat's record; empty for somebody who attends without a seat. */
  seat: string
  person: string
  interest: string
  /** Has withdrawn from the matter: neither decides nor, if it is confidential, sees it. */
  isRecused: boolean
}>

/** The interests with this one in the place of what the same person had declared before. */
export function withInterest(interests: readonly Interest[], declared: Interest): readonly Interest[] {
  return [...withoutInterestOf(interests, declared.person), declared]
}

export function withoutInterestOf(interests: readonly Interest[], person: string): readonly Interest[] {
  return interests.filter(interest => interest.person !== person)
}

/** Those who have withdrawn, each once. */
export function recusedAmong(...interests: readonly (readonly Interest[])[]): readonly string[] {
  return [
    ...new Set(
      interests
        .flat()
        .filter(({ isRecused }) => isRecused)
        .map(({ person }) => person),
    ),
  ]
}
