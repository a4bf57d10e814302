import type { ModificationProcess } from '../../kit/pack/modification-process.ts'

/**
 * The steps that the words of an event may mean, by the vocabulary of the process.
 *
 * In English:
 * - words mean a step if they stand in the event, next to each other; where the vocabulary has “…”, other words may stand between;
 * - with “=” before them they are the whole event;
 * - longer words are surer than shorter ones, so only the steps of the longest are taken;
 * - words that are known to tell of no step count if those of a step stand within them, or if there are none.
 *
 * Which of several steps it is follows from where the modification stands.
 */
export function stepsToldBy(process: ModificationProcess, event: string): readonly string[] {
  return [...new Set(surest(process, event).flatMap(({ key }) => key ?? []))]
}

/** Does the vocabulary know that these words tell of no step? */
export function tellsOfNoStep(process: ModificationProcess, event: string): boolean {
  const found = surest(process, event)
  return found.length > 0 && found.every(({ key }) => key === null)
}

/** `key` is null where the words tell of no step. */
type Phrase = Readonly<{ key: string | null; parts: readonly string[]; isWhole: boolean; length: number }>

function surest(process: ModificationProcess, event: string): readonly Phrase[] {
  const text = ` ${plain(event)} `
  const found = phrasesOf(process).filter(phrase => standsIn(text, phrase))
  const steps = found.filter(({ key }) => key !== null)
  const longest = Math.max(0, ...steps.map(({ length }) => length))
  const surestSteps = steps.filter(({ length }) => length === longest)
  const none = found.filter(({ key }) => key === null)
  // “Report submitted” takes “submitted” with it; beside “raised”, “discussed” says nothing.
  return none.some(one => surestSteps.every(step => covers(one, step))) ? none : surestSteps
}

function covers(none: Phrase, step: Phrase): boolean {
  return step.parts.every(part => none.parts.some(own => own.includes(part)))
}

function standsIn(text: string, { parts, isWhole }: Phrase): boolean {
  if (isWhole) return text === parts[0]
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    if (at === -1) return false
    // The space behind a part is the one before the next.
    from = at + part.length - 1
  }
  return true
}

/** Worked out once for each process: a register of a thousand histories asks for them ten thousand times. */
const PHRASES = new WeakMap<ModificationProcess, readonly Phrase[]>()

function phrasesOf(process: ModificationProcess): readonly Phrase[] {
  const known = PHRASES.get(process)
  if (known !== undefined) return known
  const phrases = [
    ...process.steps.flatMap(({ key, words = [] }) => words.map(one => phraseOf(key, one))),
    ...(process.noSteps ?? []).map(one => phraseOf(null, one)),
  ]
  PHRASES.set(process, phrases)
  return phrases
}

function phraseOf(key: string | null, words: string): Phrase {
  const isWhole = words.startsWith('=')
  const parts = words.split('…').map(part => ` ${plain(part)} `)
  return { key, parts, isWhole, length: parts.join('').length }
}

/** Lower case, words alone, one space between; what a number is of is a word of its own, so that the prefix of a reference is found whatever its number. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(\p{L})(?=\p{N})/gu, '$1 ')
    .trim()
}
