/**
 * What rooms further right hang onto rooms further left, without being named there. The room on the left makes the offering in its
 * `door.ts`; a room on the right puts offers to it into its `room.ts`; whoever is asked reads them all.
 */
export type Offering<T> = Readonly<{ name: string; offer: (value: T) => Offer }>

export type Offer = Readonly<{ name: string; value: unknown }>

export type Offers = Readonly<{ of<T>(offering: Offering<T>): readonly T[] }>

export function offering<T>(name: string): Offering<T> {
  return { name, offer: value => ({ name, value }) }
}

export function gatherOffers(all: readonly Offer[]): Offers {
  const byName = Map.groupBy(all, ({ name }) => name)
  return {
    // Only `offering.offer` makes offers under this name, and it takes values of this type alone.
    of: <T>({ name }: Offering<T>) => (byName.get(name) ?? []).map(({ value }) => value as T),
  }
}
