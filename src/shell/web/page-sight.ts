import { classOfList, compareClassifications } from '../../kit/classification.ts'
import type { SpineRecord } from '../ledger/record.ts'
import { offering } from '../offers.ts'
import type { Html } from '../views/html.ts'
import type { Ask } from './ask.ts'
import type { Page } from './page.ts'

/** What the page of a record says at its foot of who can see it, and where more is told. */
export type PageSight = Readonly<{ html: Html; data: unknown; href: string }>

export const PAGE_SIGHT =
  offering<(ask: Ask, record: SpineRecord, showsMore: boolean) => Promise<PageSight>>('page-sight')

export async function sightOf(ask: Ask, shown: Page): Promise<PageSight | undefined> {
  const { about, classification } = shown
  const [offered] = ask.house.offers.of(PAGE_SIGHT)
  return about === undefined || classification === undefined
    ? undefined
    : await offered?.(ask, about, showsMoreThanItself(shown))
}

/**
 * The page with the class of the most secret of what it tells: a desk or a list has none of its own, and what it shows may have. The page of a record
 * says itself how secret it is.
 */
export function asSecretAsTold({ told }: Ask, shown: Page): Page {
  if (shown.about !== undefined) return shown
  const { classification } = classOfList([shown, ...told()])
  return classification === undefined ? shown : { ...shown, classification }
}

/** Does the page of a record show this reader what is more secret than the record? Such as the confidential item of a public meeting. */
export function showsMoreThanItself({ about, classification }: Page): boolean {
  if (about === undefined || classification === undefined) return false
  return compareClassifications(classification, about.classification) > 0
}
