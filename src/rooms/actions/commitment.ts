/** A sentence of the notes in which somebody takes something on. It may need an action: whether it does is for people to say. */
export type Commitment = Readonly<{ sentence: string; why: string }>

/**
 * The sentences in which somebody seems to take something on.
 *
 * In English:
 * - somebody `will`, `shall` or `is to` do something, or `agreed`, `undertook`, `offered` or `promised` to;
 * - not where it is denied: `will not`, `declined to`;
 * - not where it is a report of something earlier: `had agreed to`, `at the last meeting ... agreed to`;
 * - not where nobody does anything: costs will rise, a rule will take effect, a meeting will be held;
 * - not where it is asked or only supposed: `whether it will`, `if they will`, `may`.
 */
export function commitmentsIn(text: string): readonly Commitment[] {
  return sentencesOf(text).flatMap(sentence => {
    const why = whyCommitted(sentence)
    return why === undefined ? [] : [{ sentence, why }]
  })
}

/** Those of them that none of these actions seems to carry. */
export function commitmentsWithoutAction(text: string, actions: readonly string[]): readonly Commitment[] {
  const carried = actions.map(wordsThatTell)
  return commitmentsIn(text).filter(({ sentence }) => {
    const told = wordsThatTell(sentence)
    return !carried.some(words => words.size > 0 && shared(words, told) >= Math.min(3, Math.ceil(words.size * 0.6)))
  })
}

const ADVERB = String.raw`(?:\s+(?:also|then|now|still|therefore|in turn|first|separately|\w+ly))?`
/** What nobody does: it only comes about. */
const COMES_ABOUT = String.raw`(?:be|have|remain|become|cost|rise|increase|decrease|fall|grow|reduce|last|expire|end|finish|apply|mean|depend|need|require|affect|result|cause|exceed|take\s+(?:place|effect|time|longer)|come\s+into|go\s+live|begin|start|commence|occur|happen|arise|continue|exist|differ|vary|benefit|suffer|fail|matter|follow(?!\s+up)|close|open)\b`
/** Passive, but somebody has to do it: `a paper will be brought`. */
const BE_DONE = String.raw`be\s+(?:\w+ly\s+)?(?:brought|circulated|provided|sent|issued|published|shared|reported|updated|added|prepared|presented|drafted|written|invited|asked|contacted|raised|investigated|reviewed|produced|tabled|submitted|amended|corrected|arranged|discussed|included|communicated|split|developed|consulted|given|taken\s+(?:up|back|away)|chased|checked|looked\s+into)\b`

const RULES: readonly Readonly<{ pattern: RegExp; why: string }>[] = [
  {
    pattern: new RegExp(String.raw`\b(?:will|shall|is\s+to|are\s+to)${ADVERB}\s+${BE_DONE}`, 'i'),
    why: 'says that something will be done',
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:will|shall)${ADVERB}\s+(?!not\b|never\b|no\b|only\b|${COMES_ABOUT})[a-z]+`,
      'i',
    ),
    why: 'says that somebody will do something',
  },
  {
    pattern: new RegExp(String.raw`\b(?:is|are)${ADVERB}\s+to\s+(?!${COMES_ABOUT})[a-z]+`, 'i'),
    why: 'says that somebody is to do something',
  },
  {
    pattern:
      /\b(agreed|undertook|offered|promised|committed|volunteered|resolved)(?:\s+(?:itself|themselves|himself|herself))?\s+(?:to|that\s+(?:it|they|he|she)\s+would)\s+(?!be\s+bound)[a-z]+/i,
    why: 'says that somebody took it on',
  },
  {
    pattern:
      /\b(?:took|takes|taken)\s+(?:it\s+)?(?:away|back|as)\s+(?:an?\s+)?action\b|\btook\s+(?:this|it|that)\s+away\b/i,
    why: 'says that somebody took it on',
  },
]

const DENIED =
  /\b(?:(?:will|shall)\s+(?:not|never|no\s+longer)|won['’]t|(?:is|are)\s+not\s+to|(?:did|does|do|has|have|had)\s+not\s+(?:agree|undertake|offer|promise|commit)|not\s+(?:agreed|undertaken|offered|promised|committed)|declined\s+to|refused\s+to|nobody|no\s+one|none\s+of)\b/i
const EARLIER =
  /\b(?:had|has|have)\s+(?:\w+\s+)?(?:agreed|undertaken|offered|promised|committed|volunteered|resolved)\b|\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:agreed|undertaken|promised)\b.*\b(?:last|previous|earlier|before)\b|\b(?:at|in)\s+(?:the|its|their)\s+(?:last|previous|earlier)\s+meeting\b|\bpreviously\b|\b(?:last|a)\s+(?:month|year|week)(?:\s+ago)?\b.*\b(?:agreed|undertook|offered|promised)\b/i
const SUPPOSED =
  /\b(?:if|whether|unless|until|once|when|asked|wondered|how|why)\b[^,;]*\b(?:will|shall|agreed\s+to)\b|\b(?:agreed|undertook|promised)\s+to\s+(?:differ|disagree)\b/i

function whyCommitted(sentence: string): string | undefined {
  if (sentence.endsWith('?')) return undefined
  const rest = withoutSupposition(sentence)
  if (DENIED.test(rest) || EARLIER.test(rest)) return undefined
  return RULES.find(({ pattern }) => pattern.test(rest))?.why
}

/** Without the clause that only supposes: in `when it is ready, the office will send it` somebody still takes something on. */
function withoutSupposition(sentence: string): string {
  return SUPPOSED.test(sentence) ? sentence.replace(SUPPOSED, ' ') : sentence
}

/** Sentences and points of a list; an abbreviation or a number with a full stop does not end one. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .flatMap(line =>
      line.split(/(?<=[.!?])(?<!\b(?:e\.g|i\.e|cf|etc|No|no|approx|Mr|Mrs|Ms|Dr)\.)\s+(?=["“‘(]?[\p{Lu}\d])/u),
    )
    .map(sentence => sentence.replace(/^\s*(?:[•*–-]|\(?[a-z\d]{1,3}[.)])\s+/, '').trim())
    .filter(sentence => sentence !== '')
}

const COMMON = new Set(
  'the and that this with from for into onto will shall would should could have has had been were was are its their they them then than also what which when where who whom whose there here about after before again next once more most such only other some any all each both agreed undertook offered promised meeting item paper'.split(
    ' ',
  ),
)

/** The words that tell what a sentence is about, by their beginnings, so that `issue` and `issuing` are one. */
function wordsThatTell(sentence: string): ReadonlySet<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []
  return new Set(words.filter(word => !COMMON.has(word)).map(word => word.slice(0, 5)))
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter(word => b.has(word)).length
}
