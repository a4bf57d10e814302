import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'

/** One wording that is to stand wherever another stands now. */
export type Replacement = Readonly<{ find: string; put: string }>

/** A change of wording in the terms of reference of several bodies, under one authority. */
export type TermsAmendment = Readonly<{
  replacements: readonly Replacement[]
  /** Is only a whole word replaced, so that `DEPT` in `DEPTA` stays? */
  wholeWords: boolean
  authority: string
  /** Of each document that it changed: the number of its text before and after. */
  documents: readonly Readonly<{ body: string; from: number; to: number }>[]
}>

export type Amended = Readonly<{ text: string; places: number }>

/**
 * The text with every wording replaced.
 *
 * In English:
 * - capitals count, and so does every blank;
 * - all replacements are made at once: what one puts in, another does not find;
 * - where two fit at one place, the longer is made.
 */
export function amendText(text: string, replacements: readonly Replacement[], wholeWords: boolean): Amended {
  const given = replacements.filter(({ find }) => find !== '')
  if (given.length === 0) return { text, places: 0 }
  const longestFirst = given.toSorted((a, b) => b.find.length - a.find.length)
  const pattern = longestFirst.map(({ find }) => (wholeWords ? wholeWord(find) : escaped(find))).join('|')
  const puts = new Map(longestFirst.map(({ find, put }) => [find, put]))
  let places = 0
  const amended = text.replaceAll(new RegExp(pattern, 'gu'), found => {
    places++
    return puts.get(found) ?? found
  })
  return { text: amended, places }
}

/** Are these replacements that can be made? */
export function checkReplacements(replacements: readonly Replacement[]): Verdict {
  const [first] = replacements
  if (first === undefined) {
    return refused({ reason: 'nothing-to-find', says: 'Enter the wording that is to be replaced.', field: 'find1' })
  }
  return allOf(...replacements.map(({ find, put }, n) => checkReplacement(replacements, find, put, n + 1)))
}

function checkReplacement(all: readonly Replacement[], find: string, put: string, place: number): Verdict {
  const field = `find${place}`
  if (find.trim() === '') {
    return refused({ reason: 'nothing-to-find', says: `Say what “${put}” is to stand for.`, field })
  }
  if (find === put) {
    return refused({
      reason: 'nothing-changes',
      says: `“${find}” would be replaced by itself. Change one of the two.`,
      field,
    })
  }
  return require(all.findIndex(other => other.find === find) === place - 1, {
    reason: 'found-twice',
    says: `“${find}” is to be replaced in two ways. Leave one of them.`,
    field,
  })
}

export function replacementsInWords(replacements: readonly Replacement[]): string {
  return replacements.map(({ find, put }) => (put === '' ? `“${find}” taken out` : `“${find}” by “${put}”`)).join(', ')
}

/** A place at which something begins or ends with a letter or figure is the end of a word; elsewhere nothing is asked. */
function wholeWord(find: string): string {
  const before = /^[\p{L}\p{N}]/u.test(find) ? '(?<![\\p{L}\\p{N}_])' : ''
  const after = /[\p{L}\p{N}]$/u.test(find) ? '(?![\\p{L}\\p{N}_])' : ''
  return `${before}${escaped(find)}${after}`
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+./?[\\\]^{|}]/g, '\\$&')
}

/** A document that somebody has seen amended and accepts: `council@3` is the third version of the Council's record. */
export type AcceptedDocument = Readonly<{ body: string; version: number }>

export function acceptedFrom(sent: readonly string[]): Verdict<readonly AcceptedDocument[]> {
  const accepted = sent.map(one => {
    const [body = '', version = ''] = one.split('@')
    return { body, version: Number(version) }
  })
  const isWhole = accepted.every(({ body, version }) => body !== '' && Number.isSafeInteger(version) && version > 0)
  if (isWhole && new Set(accepted.map(({ body }) => body)).size === accepted.length) return granted(accepted)
  return refused({
    reason: 'not-in-form',
    says: 'What was accepted cannot be read. Load the preview again, and tick from there.',
    field: 'accept',
  })
}
