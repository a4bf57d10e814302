import { sentencesOf } from './sentence.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A stretch of a paragraph's text: [from, to). */
export type Stretch = Readonly<{ from: number; to: number }>

export type FormalVerb = Readonly<{
  verb: string
  text: string
  by?: string
  endsInColon: boolean
  doubt?: string
  /** What the decision takes up of the paragraph; what stands outside was said, and not decided. */
  taken: Stretch
  /** The label names no verb of its own. */
  isDecision?: true
}>

type Found = Readonly<{ verb: string; from: number; to: number; subject: string }>

/**
 * The formal decisions that a paragraph writes down.
 *
 * In English: a verb in capitals counts if it opens the paragraph or a lettered part of it, if it follows a short subject
 * (“The Board”, “It was”, “The minutes were”), or if it is joined by “and” to one that counts. In a list below “The Board:” the first word
 * of a point counts however it is written. A verb inside the matter decided (“AGREED to recommend that it be APPROVED”) does not.
 */
export function formalVerbs(text: string, vocabulary: Vocabulary, isInList: boolean): readonly FormalVerb[] {
  const labelled = labelOf(text, vocabulary)
  if (labelled !== undefined) return saidFormally(labelled, vocabulary) ?? [labelled]
  if (isInList) {
    const opening = openingVerb(text, vocabulary)
    if (opening !== undefined) text = opening
  }
  // A line in capitals throughout is a heading, unless it introduces a list: “THE BOARD RESOLVED:”.
  if (!isInList && !/\p{Ll}/u.test(text) && text.split(' ').length > 1 && !text.endsWith(':')) return []
  return sentencesOf(text).flatMap(([from, to], index, spans) => {
    const found = inSentence(text.slice(from, to), vocabulary)
    // A point of a list is one decision however many sentences it has.
    const until = isInList && index === 0 && spans.length > 1 && found.length > 0 ? text.length : to
    return verbsOf(text.slice(from, until), found).map(verb => ({
      ...verb,
      taken: { from: from + lengthOfPreamble(found), to: until },
    }))
  })
}

/** “Decision: the Board APPROVED the dues”: what follows the label says formally what was decided. */
function saidFormally(labelled: FormalVerb, vocabulary: Vocabulary): readonly FormalVerb[] | undefined {
  if (labelled.isDecision !== true) return undefined
  const inner = inSentence(labelled.text, vocabulary)
  return inner.length > 0 ? verbsOf(labelled.text, inner).map(verb => ({ ...verb, taken: labelled.taken })) : undefined
}

/** “RESOLVED: that ...”, “Resolved – That ...”, “DECISION: ...”. */
function labelOf(text: string, { decisionVerbs }: Vocabulary): FormalVerb | undefined {
  const match =
    /^((?:it was\s+)?(?:unanimously\s+)?)(\p{L}{5,14})(?:\s+[A-Z]{0,3}[\d/.-]{1,12})?(\s*\([^()]{1,40}\))?\s*(?::|\s[–—-]\s)\s*(\S.*)?$/isu.exec(
      text,
    )
  if (match === null) return undefined
  const written = match[2] ?? ''
  const word = written.toUpperCase()
  const verb = LABELS[word] ?? word
  // “Authorised: ...” in small letters may define a word; only these are used as labels however they are written.
  const isLabel = written === word || (/^\p{Lu}/u.test(written) && /^(RESOLVED|RESOLUTION|DECISION|AGREED)$/.test(word))
  if (!decisionVerbs.includes(verb) || !isLabel) return undefined
  // “RESOLVED (3 for, 2 against): ...” is a sentence of its own, whose votes are kept.
  if (written === word && match[3] !== undefined) return undefined
  const words = trimmed(match[4] ?? '')
  const said = word === 'DECISION' ? decisionSaid(words, decisionVerbs) : undefined
  return {
    verb: said ?? verb,
    text: words,
    endsInColon: text.endsWith(':'),
    taken: { from: 0, to: text.length },
    ...(word === 'DECISION' ? { isDecision: true } : {}),
  }
}

/** “Decision: The Board approved the report”: what the body did is said after the label. */
function decisionSaid(text: string, decisionVerbs: readonly string[]): string | undefined {
  const word = /^(?:(?:the|it was|this was|that)\s)?(?:[\p{L}-]+\s){0,4}?(\p{Ll}*\p{L}ed|carried|upheld)\b/iu
    .exec(text)?.[1]
    ?.toUpperCase()
  return word !== undefined && decisionVerbs.includes(word) ? word : undefined
}

const LABELS: Readonly<Record<string, string>> = { DECISION: 'DECIDED', RESOLUTION: 'RESOLVED', AGREEMENT: 'AGREED' }

/** The text with its first word in capitals, if that is a verb. */
function openingVerb(text: string, { decisionVerbs }: Vocabulary): string | undefined {
  const [whole = '', adverbs = '', word = ''] =
    /^((?:also |unanimously |formally |then )?)(\p{L}{5,14})\b/iu.exec(text) ?? []
  const verb = word.toUpperCase()
  return decisionVerbs.includes(verb) ? adverbs + verb + text.slice(whole.length) : undefined
}

function inSentence(sentence: string, { decisionVerbs }: Vocabulary): readonly Found[] {
  const found: Found[] = []
  let previousEnd = 0
  let isPreviousFormal = false
  for (const match of sentence.matchAll(/(?:DID |DOES )?NOT \p{Lu}{4,14}(?!\p{L})|\p{Lu}{5,14}(?!\p{L})/gu)) {
    if (!isVerb(match[0], decisionVerbs)) continue
    const between = sentence.slice(previousEnd, match.index)
    const isFirst = previousEnd === 0
    const isFormal: boolean = isFirst ? isSubject(between) : isJoined(between, isPreviousFormal)
    previousEnd = match.index + match[0].length
    isPreviousFormal = isFormal
    if (isFormal) found.push({ verb: match[0], from: match.index, to: previousEnd, subject: isFirst ? between : '' })
    else if (isFirst) previousEnd = 0
  }
  return found
}

/** A verb, or its refusal: `NOT APPROVED`, `DID NOT APPROVE`. */
function isVerb(words: string, decisionVerbs: readonly string[]): boolean {
  const verb = words.replace(/^(?:DID |DOES )?NOT /, '')
  if (decisionVerbs.includes(verb)) return true
  return verb !== words && (decisionVerbs.includes(`${verb}D`) || decisionVerbs.includes(`${verb}ED`))
}

const SUBORDINATE =
  /\b(that|which|who|whether|if|recommend\w*|should|would|could|may|might|must|ha[sd] been|have been|be|being|to|already|previously|once|when|until|unless|not yet|as|asked|invited|for|by)\b/i

/** “The Board, having regard to the cost, DETERMINED”: what stands between subject and verb. */
const INSERTION =
  /,\s+(?:having|after|following|considering|noting|recognising|mindful|satisfied|taking|in view|in light|on the advice|by \p{L}+|with)\b.{0,400},\s*$/isu

/** “By majority the Board DECIDED”. */
const BY_MAJORITY =
  /^(?:by (?:an? )?(?:\w+ )?(?:majority|consensus|unanimity|show of hands|vote)(?: vote)?|unanimously|accordingly|therefore),?\s+/i

/** Nothing, a list's letter, or a short subject: what may stand before the verb in its sentence. */
function isSubject(before: string): boolean {
  const main = before
    .replace(BY_MAJORITY, '')
    .replace(/^.{0,400},\s+(?=(the|it|members|council|all|this|they|and|was|were)\b)/is, '')
    .replace(/\(\w{1,4}\)\s*$|^\s*\(?\w{1,4}\)\s*/, '')
    .replace(INSERTION, '')
    .trim()
  if (main === '' || /[:;]\s*$/.test(main)) return true
  if (/^it was( \w+ly| then| also| therefore)*$/i.test(main)) return true
  if (/\b(not|un)$/i.test(main)) return false
  if (!/^["'“‘(]?[\p{Lu}\d]|^(the|it|all|this|members|council|they)\b/u.test(main)) return false
  return main.split(/\s+/).length <= 12 && !SUBORDINATE.test(main)
}

/** A further verb counts if it is joined to one that counted: by “and”, by a lettered part, or by a new clause of its own. */
function isJoined(between: string, isPreviousFormal: boolean): boolean {
  if (/[;,:]\s*(?:and\s+)?\(?\w{1,4}\)\s*$/.test(between)) return true
  if (/[;:]\s*(?:and\s+)?(?:the [\p{L} -]{2,40} |also |further )?$/iu.test(between)) return true
  if (!isPreviousFormal) return false
  if (/^\s*(?:,|and|&|\/|and then|and unanimously|and also)\s*$/.test(between)) return true
  return (
    /(?:\band|,|\bthen|\bbut)\s+(?:(?:also|further|then|therefore|unanimously|subsequently|formally|it was|the [\p{Lu}][\p{L}-]*(?: [\p{Lu}][\p{L}-]*){0,4})\s+){0,3}$/u.test(
      between,
    ) && !/\b(be|being|been)\s+[\p{L} ]{0,30}$/u.test(between)
  )
}

/** “Having heard that the survey was late and the costs had risen, the Board AGREED”: so long a clause tells something of its own. */
function lengthOfPreamble([first]: readonly Found[]): number {
  const before = first?.subject ?? ''
  const preamble = (INSERTION.test(before) ? before : /^.{0,400},\s+(?=the\s)/is.exec(before)?.[0]) ?? ''
  return preamble.split(/\s+/).length > LONGEST_TURN_OF_PHRASE ? preamble.length : 0
}

/** In words: “Following a short discussion of the paper,” tells nothing. */
const LONGEST_TURN_OF_PHRASE = 8

function verbsOf(sentence: string, found: readonly Found[]): readonly Omit<FormalVerb, 'taken'>[] {
  return found.map((verb, index) => {
    const next = found[index + 1]
    const own = sentence.slice(verb.to, next?.from ?? sentence.length)
    const isBare = next !== undefined && own.replace(/\W|and|also/g, '') === ''
    const after = isBare ? sentence.slice(found.at(-1)?.to ?? verb.to) : own
    const isPassive = /\b(were|was|is|are)\s*$/i.test(verb.subject) && !/\bit was\s*$/i.test(verb.subject)
    const by = isPassive ? undefined : subjectOf(verb.subject)
    return {
      verb: verb.verb,
      text: trimmed(withoutNextLetter(isPassive ? sentence.slice(0, next?.from) : after, next !== undefined)),
      endsInColon: /:\s*$/.test(sentence),
      ...(by === undefined ? {} : { by }),
      ...(isBare ? { doubt: 'Two verbs share one text: say whether this is one decision or two.' } : {}),
    }
  })
}

function subjectOf(before: string): string | undefined {
  const subject = before
    .replace(/^.*,\s+(?=the\s)/is, '')
    .replace(BY_MAJORITY, '')
    .replace(/,.*$/s, '')
    .replace(/^\s*\(?\w{1,4}\)\s+/, '')
    .replace(/\b(also|therefore|then|unanimously|formally|subsequently|duly|hereby|it was)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
  return /\p{Lu}/u.test(subject) && !/^(?:after|following|having|on|upon|in|with|by)\b/i.test(subject)
    ? subject
    : undefined
}

/** The letter of the next part, `(b)`, stands at the end of this one. */
function withoutNextLetter(text: string, hasNext: boolean): string {
  return hasNext ? text.replace(/[\s;,](?:and\s)?\(?\w{1,3}\)\s*$/, '') : text
}

function trimmed(text: string): string {
  let start = text.replace(/^[\s:–—,-]+/, '')
  for (;;) {
    // Only the last few letters are looked at, so that a long text costs no more than a short one.
    const tail = start.slice(-60)
    const cut = /(?:[\s;,.:]+|[;,\s](?:and|or)(?:\s+the [\p{L} ]{2,40})?)$/u.exec(tail)
    if (cut === null) return start
    start = start.slice(0, start.length - tail.length + cut.index)
  }
}
