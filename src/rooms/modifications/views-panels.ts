import type { SpineRecord } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Panel } from '../meetings/door.ts'

/** What other rooms put on a modification's page. A panel may be asked for its address as well: its title is its heading there. */
export const MODIFICATION_PANELS =
  offering<(ask: Ask, modification: SpineRecord) => Promise<Panel | undefined>>('modification-panels')
