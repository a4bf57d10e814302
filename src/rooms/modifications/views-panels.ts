import type { Kept } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Panel } from '../meetings/door.ts'
import type { Modification } from './modification.ts'

/** What other rooms put on a modification's page. A panel may be asked for its address as well: its title is its heading there. */
export const MODIFICATION_PANELS =
  offering<(ask: Ask, modification: Kept<Modification>) => Promise<Panel | undefined>>('modification-panels')
