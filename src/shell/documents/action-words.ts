import type { ActionLine, Run } from './document.ts'

const PATTERN = 'ACTION {reference}: {owner} to {text}'

/** The line of an action as the code writes it, bold as far as its reference, and when it is due. */
export function runsOfAction(action: ActionLine): readonly Run[] {
  const pattern = action.pattern ?? PATTERN
  const end = /^.*\{reference\}[:.)\]]?/s.exec(pattern)?.[0].length ?? 0
  const due = action.due === undefined ? [] : [{ text: `\nDue: ${action.due}` }]
  return [
    { text: filled(pattern.slice(0, end), action), bold: true },
    { text: filled(pattern.slice(end), action) },
    ...due,
  ].filter(({ text }) => text !== '')
}

/** In one pass, so that a brace in what is filled in stays a brace. */
function filled(pattern: string, { reference, owner, text }: ActionLine): string {
  return pattern.replace(/\{(reference|owner|text)\}/g, (_, field: string) =>
    field === 'reference' ? reference : field === 'owner' ? owner : text,
  )
}
