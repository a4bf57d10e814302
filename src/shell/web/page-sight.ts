import type { SpineRecord } from '../ledger/record.ts'
import { offering } from '../offers.ts'
import type { Html } from '../views/html.ts'
import type { Ask } from './ask.ts'
import type { Page } from './page.ts'

/** What the page of a record says at its foot of who can see it, and where more is told. */
export type PageSight = Readonly<{ html: Html; data: unknown; href: string }>

export const PAGE_SIGHT = offering<(ask: Ask, record: SpineRecord) => Promise<PageSight>>('page-sight')

export async function sightOf(ask: Ask, { about, classification }: Page): Promise<PageSight | undefined> {
  const [offered] = ask.house.offers.of(PAGE_SIGHT)
  return about === undefined || classification === undefined ? undefined : await offered?.(ask, about)
}
