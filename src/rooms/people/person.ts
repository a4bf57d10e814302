/** What the record says of a person: nothing personal. The name stands in one place from which it can be erased. */
export type Person = Readonly<{
  /** Keys of functions, such as the secretariat's; what a seat gives is not here. */
  functions: readonly string[]
  /** The identifier of the party that the person speaks for. */
  party: string | null
  /** The key of an organisation of the code. */
  organisation: string | null
}>

/** The demonstration's sign-in page offers a person under these words. */
export type SignInOffer = Readonly<{ group: string; order: number; says: string }>
