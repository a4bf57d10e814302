import type { ModificationProcess } from '../../kit/pack/modification-process.ts'

/**
 * The steps that the words of an event may mean, by the vocabulary of the process: those whose words stand in it. Longer words are surer than
 * shorter ones, so only the steps of the longest that is found are given. Which of several it is follows from where the modification stands.
 */
export function stepsToldBy(process: ModificationProcess, event: string): readonly string[] {
  const text = ` ${plain(event)} `
  const found = process.steps.flatMap(({ key, words = [] }) =>
    words.map(plain).flatMap(phrase => (text.includes(` ${phrase} `) ? [{ key, length: phrase.length }] : [])),
  )
  const longest = Math.max(0, ...found.map(({ length }) => length))
  return [...new Set(found.filter(({ length }) => length === longest).map(({ key }) => key))]
}

/** Lower case, words alone, one space between. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
