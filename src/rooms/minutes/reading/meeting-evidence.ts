import { attendanceLabel } from './attendance-label.ts'
import type { Line } from './line.ts'
import type { ReadDecision } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Field<T> = Readonly<{ value: T; doubt?: string }>
export type MeetingEvidence = Readonly<{
  /** Above the first item. */
  front: readonly Line[]
  /** All lines, page furniture included. */
  all: readonly Line[]
  decisions: readonly ReadDecision[]
  actionRefs: readonly string[]
  vocabulary: Vocabulary
}>

export type Mark = Readonly<{ number: number; day: number; month: number; text: string }>

/** Above those attending: what stands below may name other bodies. */
export function headOf(front: readonly Line[]): readonly Line[] {
  const end = front.findIndex(({ text }) => attendanceLabel(text) !== undefined)
  return end < 0 ? front : front.slice(0, end)
}

/** What stands after a label, on its line, in the next column or, where columns were broken apart, on the next line. */
export function labelled(front: readonly Line[], label: RegExp): string | undefined {
  for (const [index, { text }] of front.entries()) {
    const match = label.exec(text)
    const isAlone = match !== null && match[0].length === text.length
    const below = isAlone ? front.slice(index + 1).find(line => line.text !== '')?.text : undefined
    if (below !== undefined && below.length < 150) return below
    const value =
      match === null
        ? ''
        : text
            .slice(match[0].length)
            .replace(/^[^:|]{0,20}[:|]\s*|^\s+/, '')
            .replace(/[|\s]+$/, '')
            .trim()
    if (value !== '' && value.length < 150) return value
  }
  return undefined
}
