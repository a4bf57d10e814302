import type { Line } from './line.ts'
import { missingActions } from './missing-actions.ts'
import type { MisreadWord } from './misread-words.ts'
import type { Placed, ReadMinutes, ReadWarning } from './reading.ts'
import type { Starts } from './sections.ts'

type Source = Readonly<{
  printed: readonly Line[]
  lines: readonly Line[]
  starts: Starts
  cut: readonly number[]
  annexes: readonly Line[]
  debris: readonly Line[]
  accepted: readonly Line[]
  columns: Line | undefined
  misread: readonly MisreadWord[]
}>

/** Everything that a person should look at, in the order of the text. */
export function warningsOf(
  read: Omit<ReadMinutes, 'warnings'>,
  { printed, lines, starts, cut, annexes, debris, accepted, columns, misread }: Source,
): readonly ReadWarning[] {
  const at = (line: number): string => printed[line - 1]?.text ?? ''
  const warnings = [
    ...read.meeting.doubts.map(says => ({ line: 1, says })),
    ...cut.map(line => ({ line, says: 'The line is too long; the end of it was cut.' })),
    ...debris.map(({ number: line }) => ({
      line,
      says: 'Left out as a trace of tracked changes; check that it is no part of the minutes.',
    })),
    ...accepted.map(({ number: line }) => ({
      line,
      says: 'Changes are marked in this line. It was read as if each had been accepted; check that it says what was decided.',
    })),
    ...(columns === undefined
      ? []
      : [
          {
            line: columns.number,
            says: 'These items stand in columns, which were put together again; check each of them.',
          },
        ]),
    ...annexes.slice(0, 1).map(({ number: line }) => ({
      line,
      says: 'From here on it was taken for an annex, of which only tables of actions are read; check that the minutes end above.',
    })),
    ...misread.map(({ line, written, read: word }) => ({ line, says: `Read as ${word} from ${written}.` })),
    ...missingActions(read),
    ...starts.missing.map(({ index, number }) => ({
      line: lines[index]?.number ?? 1,
      says: `No heading was found for item ${number}; look for it between this line and the next item.`,
    })),
    ...doubtsOf(read.attendance, ({ name }) => name),
    ...doubtsOf(read.items, ({ number, title }) => `Item ${number}, ${title}`),
    ...doubtsOf(
      read.items.flatMap(({ decisions }) => decisions),
      ({ verb }) => verb,
    ),
    ...doubtsOf(read.actions, ({ ref }) => `Action ${ref}`),
    ...doubtsOf(read.updates, ({ ref }) => `Update of ${ref}`),
    ...read.references.flatMap(({ doubt, lines: [line = 1] }) => (doubt === undefined ? [] : [{ line, says: doubt }])),
  ]
  return warnings
    .map(warning => (at(warning.line) === '' ? warning : { ...warning, text: at(warning.line) }))
    .sort((a, b) => a.line - b.line)
}

function doubtsOf<T extends Placed>(found: readonly T[], name: (one: T) => string): readonly ReadWarning[] {
  return found.flatMap(one =>
    one.doubt === undefined ? [] : [{ line: one.lines.from, says: `${name(one)}: ${one.doubt}` }],
  )
}
