import type { Block } from './block.ts'
import type { ItemNumber, ReadDecision, Suggestion } from './reading.ts'
import { sentencesOf } from './sentence.ts'
import type { Vocabulary } from './vocabulary.ts'

const DECISION_LIKE =
  'agreed|approved|resolved|decided|determined|directed|rejected|deferred|endorsed|ratified|recommended|confirmed|adopted|accepted|elected|appointed|carried'
const SUBJECT = String.raw`(?:the\s+(?:[\p{L}&-]+\s+){0,4}?(?:panel|board|committee|council|group|members?|chair|meeting|forum|trustees|directors|body)|members|councillors|council|committee|it was|was|were|they)`
const PHRASE = new RegExp(
  String.raw`\b${SUBJECT}\s+(?:also\s+|then\s+|therefore\s+|instead\s+|unanimously\s+|\w+ly\s+|noted and\s+){0,2}(${DECISION_LIKE})\b`,
  'iu',
)

/** “Agreed to write to them.”: without a subject, as notes are written. */
const OPENING = new RegExp(
  String.raw`^(?:also |unanimously |it was )?(${DECISION_LIKE})\s+(?:unanimously\s+)?(?:to|that|not to)\b`,
  'iu',
)

/** Sentences that tell of a decision without writing it formally. */
export function suggestionsOf(
  blocks: readonly Block[],
  decisions: readonly ReadDecision[],
  { bodies }: Vocabulary,
  item: ItemNumber,
): readonly Suggestion[] {
  const decided = new Set(decisions.map(({ lines }) => lines.from))
  const names = bodies.map(body => body.toLowerCase())
  return blocks.flatMap(block => {
    const hasDecision = decided.has(block.lines.from)
    if (hasDecision && /^(?:decision|resolution|resolved|agreed)\b[^:]{0,20}:/i.test(block.text)) return []
    return sentencesOf(block.text).flatMap(([from, to]) => {
      const sentence = block.text.slice(from, to).trim()
      const verb = PHRASE.exec(sentence)?.[1] ?? OPENING.exec(sentence)?.[1] ?? byName(sentence, names)
      if (verb === undefined || verb === verb.toUpperCase()) return []
      if (hasDecision && /\p{Lu}{4,}ED\b/u.test(sentence)) return []
      return [{ verb: verb.toUpperCase(), text: sentence, line: block.lines.from, item }]
    })
  })
}

function byName(sentence: string, names: readonly string[]): string | undefined {
  const lower = sentence.toLowerCase()
  const name = names.find(each => lower.includes(each))
  if (name === undefined) return undefined
  return new RegExp(`^ (${DECISION_LIKE})\\b`).exec(lower.slice(lower.indexOf(name) + name.length))?.[1]
}
