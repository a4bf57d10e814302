import type { SpineRecord } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'

/** What rooms further right put on the page of a party: nothing, where they have nothing to say. */
export type PartyPanel = (
  ask: Ask,
  party: SpineRecord,
) => Promise<Readonly<{ title: string; html: Html; data: unknown }> | undefined>

export const PARTY_PANELS = offering<PartyPanel>('party-panels')
