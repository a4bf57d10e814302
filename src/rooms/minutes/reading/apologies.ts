import { attendanceOf } from './attendance.ts'
import { attendanceLabel } from './attendance-label.ts'
import { peopleIn } from './attendance-person.ts'
import type { Block } from './block.ts'
import type { ReadAttendee } from './reading.ts'

type Told = Readonly<{ title: string; blocks: readonly Block[] }>

/** Those named behind a label, “Present: ...”, at one of the first items, where the head of the minutes names nobody. */
export function presentAt(items: readonly Told[]): readonly ReadAttendee[] {
  const first = items.slice(0, 4)
  const lines = first.flatMap(({ blocks }) => blocks.flatMap(({ source }) => source))
  const labelled = lines.flatMap(({ text, number }): readonly ReadAttendee[] => {
    const label = attendanceLabel(text)
    if (label === undefined || label.rest === '') return []
    const at = { from: number, to: number }
    return peopleIn([label.rest], true).map(person => ({ ...person, status: person.status ?? label.status, lines: at }))
  })
  if (labelled.length > 0) return labelled
  const rollCall = first.find(({ title }) => /\b(roll call|attendance|attendees|present|participants)\b/i.test(title))
  return rollCall === undefined ? [] : attendanceOf(rollCall.blocks.flatMap(({ source }) => source))
}

/** Apologies told at an item of that name, where the head of the minutes does not have them. */
export function apologiesAt(items: readonly Told[], known: readonly ReadAttendee[]): readonly ReadAttendee[] {
  const names = new Set(known.map(({ name }) => name.toLowerCase()))
  const told = items.slice(0, 4).filter(({ title }) => /\bapolog|\babsen/i.test(title))
  const found = told.flatMap(({ blocks }) =>
    blocks.flatMap(({ text, lines }) =>
      peopleIn([namesOf(text)], true).map((person): ReadAttendee => ({ ...person, status: 'apologies', lines })),
    ),
  )
  return found.filter(({ name, initials }) => initials !== name && !names.has(name.toLowerCase()))
}

/** The words that name people: after “from”, after the label, or the whole of a short line. */
function namesOf(text: string): string {
  const after =
    /\bapologies\b[^.]{0,80}?\b(?:from|by|for)\s+([^.]{3,400})/i.exec(text)?.[1] ?? attendanceLabel(text)?.rest
  return after ?? (text.length < 60 ? text : '')
}
