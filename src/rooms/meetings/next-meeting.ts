import type { Meeting } from './meeting.ts'

type Listed = Readonly<{
  id: string
  reference: string
  content: Pick<Meeting, 'startsAt' | 'cancelled' | 'closedAt' | 'next'>
}>

/** Those meetings on which another one stands as the next than is, with the one that is. One that is over keeps what it was told. */
export function nextMeetingsOf(meetings: readonly Listed[]): readonly Readonly<{ id: string; next: string | null }>[] {
  const held = meetings
    .filter(({ content }) => content.cancelled === null)
    .sort((a, b) => (a.content.startsAt < b.content.startsAt ? -1 : 1))
  return held.flatMap(({ id, content }, n) => {
    const next = held[n + 1]?.reference ?? null
    return content.closedAt !== null || content.next === next ? [] : [{ id, next }]
  })
}
