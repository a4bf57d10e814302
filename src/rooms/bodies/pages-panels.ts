import type { Classification } from '../../kit/classification.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'

/** A part of a page that another room puts there: nothing, where it has nothing to say. */
export type Panel = Readonly<{
  title: string
  html: Html
  data: unknown
  /** The class of the most secret thing that it shows, if that may be more secret than what the page is of. */
  classification?: Classification
}>

/** What rooms further right put on the page of a body. `record.reference` is its key. */
export type BodyPanel = (ask: Ask, body: SpineRecord) => Promise<Panel | undefined>

export const BODY_PANELS = offering<BodyPanel>('body-panels')
