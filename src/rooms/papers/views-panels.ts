import type { Kept } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Paper } from './paper.ts'

/** A part of a paper's page that another room fills in. */
export type Panel = Readonly<{ title: string; html: Html; data: unknown }>

/** What other rooms put on a paper’s page: the decisions on its recommendations, the item it is for. */
export const PAPER_PANELS = offering<(ask: Ask, paper: Kept<Paper>) => Promise<Panel | undefined>>('paper-panels')
