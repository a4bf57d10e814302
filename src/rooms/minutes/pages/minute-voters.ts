import { isThereAt, recusedFrom } from '../../meetings/door.ts'
import type { MinuteView } from './minute-view.ts'

export type Voter = Readonly<{ seat: string; title: string; hasVote: boolean }>

/** The seats for which somebody is there at the item and has not withdrawn from it. */
export function votersAt({ parts, seats, number }: Pick<MinuteView, 'parts' | 'seats' | 'number'>): readonly Voter[] {
  const recused = recusedFrom(parts, number)
  const there = (parts.roll?.content.entries ?? []).filter(
    entry => isThereAt(entry, number) && !recused.includes(entry.person),
  )
  return seats
    .filter(({ id }) => there.some(({ seat }) => seat === id))
    .map(({ id, title, votes }) => ({ seat: id, title, hasVote: votes === 1 }))
}
