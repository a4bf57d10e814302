import type { Classification } from '../../kit/classification.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { ConfidentialItem, Item } from './item.ts'
import type { Meeting } from './meeting.ts'

/** A part of a page that another room fills in. */
export type Panel = Readonly<{
  title: string
  html: Html
  data: unknown
  /** The class of the most secret thing that it shows, if that may be more secret than what the page is of. */
  classification?: Classification
}>

/** What other rooms put on a meeting's page. */
export const MEETING_PANELS =
  offering<(ask: Ask, meeting: Kept<Meeting>) => Promise<Panel | undefined>>('meeting-panels')

/**
 * What other rooms put on an item's page. On the page of the confidential item `twin` is given, and the panel is to tell of what belongs to
 * it; on the page that everybody sees it is undefined.
 */
export const ITEM_PANELS =
  offering<
    (
      ask: Ask,
      item: Kept<Item>,
      meeting: Kept<Meeting>,
      twin: Kept<ConfidentialItem> | undefined,
    ) => Promise<Panel | undefined>
  >('item-panels')
