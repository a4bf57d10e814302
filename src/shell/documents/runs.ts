import type { Decisions, List, Run, Text } from './document.ts'

export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text
}

/** The words alone. */
export function wordsOf(text: Text): string {
  return runsOf(text)
    .map(run => run.text)
    .join('')
}

type Decision = Decisions['items'][number]

/** `The Council NOTED the contents of the paper`, with its verb in bold. */
export function sentenceOf({ lead }: Decisions, decision: Decision): readonly Run[] {
  return [{ text: `${lead} ` }, ...runsOfDecision(decision)]
}

/** What follows `The Council:`, each with its verb in bold. */
export function listOf({ style, items }: Decisions): List {
  const marker = style === 'lettered' ? 'letter' : 'bullet'
  return { kind: 'list', marker, items: items.map(item => ({ text: runsOfDecision(item) })) }
}

function runsOfDecision({ verb, text }: Decision): readonly Run[] {
  return [{ text: verb, bold: true }, { text: ' ' }, ...runsOf(text)]
}
