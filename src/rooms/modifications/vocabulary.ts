import type { ModificationProcess } from '../../kit/pack/modification-process.ts'

/**
 * The steps that the words of an event may mean, by the vocabulary of the process: those whose words stand in it. Longer words are surer than
 * shorter ones, so only the steps of the longest that is found are given. Which of several it is follows from where the modification stands.
 */
export function stepsToldBy(process: ModificationProcess, event: string): readonly string[] {
  const text = ` ${plain(event)} `
  const found = phrasesOf(process).filter(({ phrase }) => text.includes(phrase))
  const longest = Math.max(0, ...found.map(({ phrase }) => phrase.length))
  return [...new Set(found.filter(({ phrase }) => phrase.length === longest).map(({ key }) => key))]
}

type Phrase = Readonly<{ key: string; phrase: string }>

/** Worked out once for each process: a register of a thousand histories asks for them ten thousand times. */
const PHRASES = new WeakMap<ModificationProcess, readonly Phrase[]>()

function phrasesOf(process: ModificationProcess): readonly Phrase[] {
  const known = PHRASES.get(process)
  if (known !== undefined) return known
  const phrases = process.steps.flatMap(({ key, words = [] }) => words.map(one => ({ key, phrase: ` ${plain(one)} ` })))
  PHRASES.set(process, phrases)
  return phrases
}

/** Lower case, words alone, one space between. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
