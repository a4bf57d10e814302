import { offering } from '../../shell/offers.ts'
import type { Html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { PartyUpdate } from './party-update.ts'

/** What rooms further right make of the news of parties, such as a paper: a form on the page of it, for those who may. */
export const PARTY_UPDATE_FORMS = offering<(ask: Ask, update: PartyUpdate) => Html | undefined>('party-update-forms')
