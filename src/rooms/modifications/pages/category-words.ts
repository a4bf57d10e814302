import type { Edition } from '../../../kit/pack/pack.ts'

/** The edition's plural for a category of parties; its key, where this edition has none of it. */
export function titleOfCategoryKey({ partyCategories }: Edition, key: string): string {
  return partyCategories.find(category => category.key === key)?.plural ?? key
}
