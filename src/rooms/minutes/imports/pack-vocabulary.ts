import type { Edition } from '../../../kit/pack/pack.ts'
import { GENERAL_VOCABULARY, type Vocabulary } from '../reading/vocabulary.ts'

/**
 * The words of a code, for reading old minutes of its bodies. Those of every edition stand side by side: old minutes write references as they were made
 * then, and minutes of a later day still speak of older ones. The verbs of other committees stay in it too: minutes older than the code’s own words
 * have them, and a person then says which of the code’s verbs is meant.
 */
export function vocabularyOf(editions: readonly Edition[]): Vocabulary {
  const bodies = editions.flatMap(edition => edition.bodies)
  const series = [...new Set(bodies.map(body => escaped(body.series)))].join('|')
  const verbs = editions.flatMap(({ decisionVerbs }) => decisionVerbs.map(verb => verb.minuteWord))
  const classes = editions.flatMap(({ classification }) =>
    Object.entries(classification.classes).map(([key, { name }]) => [name.toLowerCase(), key] as const),
  )
  return {
    modificationPattern: anyOf(editions, series, 'modification'),
    actionPattern: anyOf(editions, series, 'action'),
    decisionVerbs: [...new Set([...verbs, ...GENERAL_VOCABULARY.decisionVerbs])],
    bodies: bodies
      .flatMap(({ name, inSentence }) => [name, inSentence.replace(/^the\s+/i, '')])
      .filter((name, n, all) => name.includes(' ') && all.indexOf(name) === n)
      .toSorted((a, b) => b.length - a.length),
    classifications: {
      ...GENERAL_VOCABULARY.classifications,
      // The keys of the classes are the four classes.
      ...(Object.fromEntries(classes) as Vocabulary['classifications']),
    },
  }
}

function anyOf(editions: readonly Edition[], series: string, kind: 'modification' | 'action'): string {
  const sources = editions.map(({ references }) => sourceOf(references[kind], references, series))
  return [...new Set(sources)].map(source => `(?:${source})`).join('|')
}

const FIELD = /\{([a-z]+)(?::([1-9]))?\}/g
const CALENDAR: Readonly<Record<string, string>> = { day: '\\d{2}', month: '\\d{2}', year: '\\d{4}' }

/** The source of a regular expression for references that are written by this pattern. */
function sourceOf(pattern: string, patterns: Readonly<Record<string, string>>, series: string): string {
  let source = ''
  let end = 0
  for (const match of pattern.matchAll(FIELD)) {
    const [whole, field = '', width = '1'] = match
    source += escaped(pattern.slice(end, match.index)) + fieldSource(field, Number(width), patterns, series)
    end = match.index + whole.length
  }
  return source + escaped(pattern.slice(end))
}

function fieldSource(field: string, width: number, patterns: Readonly<Record<string, string>>, series: string): string {
  if (field === 'series') return `(?:${series})`
  const inner = patterns[field]
  if (inner !== undefined) return `(?:${sourceOf(inner, patterns, series)})`
  return CALENDAR[field] ?? `\\d{${width},15}`
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
