import type { ReadAction, ReadItem, ReadMinutes } from './reading.ts'

/** What was read, as lines for a person at a terminal. */
export function summaryOf(minutes: ReadMinutes): readonly string[] {
  const { meeting, attendance, items, actions, updates, references, classification, warnings } = minutes
  const number = meeting.number === undefined ? '' : `, meeting ${meeting.number}`
  const modifications = references.filter(({ kind }) => kind === 'modification').map(({ reference }) => reference)
  return [
    `${meeting.body ?? 'A body that is not named'}${number}, ${meeting.date ?? 'date not found'}. Class: ${classification ?? 'not marked'}.`,
    '',
    ...section(
      'Attendance',
      attendance.map(({ name, status, category }) => `${name} (${[status, category].filter(Boolean).join(', ')})`),
    ),
    ...section('Items', items.flatMap(itemLines)),
    ...section('Actions', actions.map(actionLine)),
    ...section(
      'Updates of earlier actions',
      updates.map(({ ref, closed, text }) => `${ref}${closed ? ' (closed)' : ''}: ${text}`),
    ),
    ...section('Modifications', modifications),
    ...section(
      'To check',
      warnings.map(({ line, says }) => `line ${line}: ${says}`),
    ),
  ]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [`${title} (${lines.filter(line => !line.startsWith('  ')).length})`, ...lines.map(line => `  ${line}`), '']
}

function itemLines({ number, title, decisions }: ReadItem): readonly string[] {
  return [`${number}. ${title}`, ...decisions.map(({ verb, text }) => `    ${verb} ${text}`)]
}

function actionLine({ ref, owner, text, due }: ReadAction): string {
  return `${ref} [${owner ?? 'no owner'}${due === null ? '' : `, ${due}`}] ${text}`
}
