/**
 * What was said at an item, as the secretary takes it down: one record for each item, and another for its confidential twin. Until the minutes
 * are circulated it is a draft for the secretariat and the chair alone, whatever the class of the item.
 */
export type Discussion = Readonly<{
  /** The meeting’s reference. */
  meeting: string
  /** The identifier of the item or of the confidential item. */
  item: string
  text: string
}>

export const DISCUSSION_STATES = ['draft', 'circulated', 'published'] as const
export type DiscussionState = (typeof DISCUSSION_STATES)[number]

/** `AB12/discussion-4`; the confidential twin’s is another record. */
export function discussionReference(meeting: string, serial: number, isConfidential: boolean): string {
  return `${meeting}/discussion-${serial}${isConfidential ? '-c' : ''}`
}
