import type { Edition } from '../../kit/pack/pack.ts'
import { plainer } from './plain-words.ts'

/** What the words of an event may mean, by the vocabulary of an edition. */
export type Reading = Readonly<{
  /** Which of several steps it is follows from where the modification stands. */
  steps: readonly string[]
  /** Does the vocabulary know that these words may tell of no step? */
  mayBeNoStep: boolean
}>

/**
 * In English:
 * - words mean a step if they stand in the event, next to each other; where the vocabulary has “…”, other words may stand between;
 * - with “=” before them they are the whole event;
 * - longer words are surer than shorter ones, so only the steps of the longest are taken;
 * - words that are known to tell of no step count if those of a step stand within them, or if there are none;
 * - in words of what is still to come nothing has happened yet, and what stands after “not” has not happened.
 */
export function readingOf(edition: Edition, event: string): Reading {
  const known = KNOWN.get(edition) ?? new Map<string, Reading>()
  KNOWN.set(edition, known)
  const before = known.get(event)
  if (before !== undefined) return before
  // Registers say the same things over and over, but a file may also be made of a million different words.
  if (known.size >= MOST_KNOWN) known.clear()
  const reading = read(edition, event)
  known.set(event, reading)
  return reading
}

const KNOWN = new WeakMap<Edition, Map<string, Reading>>()
const MOST_KNOWN = 5000

/** `key` is null where the words tell of no step. */
type Phrase = Readonly<{
  key: string | null
  isPlan: boolean
  parts: readonly string[]
  isWhole: boolean
  length: number
}>
type Found = Phrase & Readonly<{ from: number; to: number }>

const NOTHING: Reading = { steps: [], mayBeNoStep: false }
const NO_STEP: Reading = { steps: [], mayBeNoStep: true }

function read(edition: Edition, event: string): Reading {
  const { plain, phrases } = wordsOf(edition)
  const text = ` ${plain(event)} `
  const found = phrases.flatMap(phrase => foundIn(text, phrase) ?? [])
  if (found.some(({ isPlan }) => isPlan)) return NO_STEP
  const longest = Math.max(0, ...found.map(({ key, length }) => (key === null ? 0 : length)))
  const surest = found.filter(({ key, length }) => key !== null && length === longest)
  const none = found.filter(({ key }) => key === null)
  if (surest.length === 0) return none.length === 0 ? NOTHING : NO_STEP
  const around = none.filter(one => surest.every(step => covers(one, step)))
  if (around.some(({ length }) => length > longest)) return NO_STEP
  return { steps: [...new Set(surest.flatMap(({ key }) => key ?? []))], mayBeNoStep: around.length > 0 }
}

/** “Report submitted to the regulator for approval” takes “regulator … approval” with it; beside “raised”, “discussed” says nothing. */
function covers(none: Found, step: Found): boolean {
  return none.from <= step.from && none.to >= step.to && none.length >= step.length
}

function foundIn(text: string, phrase: Phrase): Found | undefined {
  const { parts, isWhole } = phrase
  const isNegative = parts.some(part => part.includes(' not '))
  if (isWhole) return text === parts[0] ? { ...phrase, from: 0, to: text.length } : undefined
  let from: number | undefined
  let to = 0
  for (const part of parts) {
    const at = text.indexOf(part, to)
    if (at === -1 || (!isNegative && isDenied(text, at))) return undefined
    from ??= at
    // The space behind a part is the one before the next.
    to = at + part.length - 1
  }
  return { ...phrase, from: from ?? 0, to }
}

/** “The board did not agree to approve”: so near before it, the word denies it. */
function isDenied(text: string, at: number): boolean {
  return text.slice(0, at).split(' ').slice(-WORDS_DENIED).includes('not')
}

const WORDS_DENIED = 3

type Words = Readonly<{ plain: (text: string) => string; phrases: readonly Phrase[] }>

/** Worked out once for each edition. */
const WORDS = new WeakMap<Edition, Words>()

function wordsOf(edition: Edition): Words {
  const known = WORDS.get(edition)
  if (known !== undefined) return known
  const { modificationProcess: process, vocabulary = {} } = edition
  const plain = plainer(vocabulary.sameWords ?? [])
  const phraseOf = (key: string | null, words: string, isPlan = false): Phrase => {
    const parts = words.split('…').map(part => ` ${plain(part)} `)
    return { key, isPlan, parts, isWhole: words.startsWith('='), length: parts.join('').length }
  }
  const phrases = [
    ...process.steps.flatMap(({ key, words = [] }) => words.map(one => phraseOf(key, one))),
    ...(vocabulary.noSteps ?? []).map(one => phraseOf(null, one)),
    ...(vocabulary.plans ?? []).map(one => phraseOf(null, one, true)),
  ]
  const words = { plain, phrases }
  WORDS.set(edition, words)
  return words
}
