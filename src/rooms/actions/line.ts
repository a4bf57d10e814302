import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { OwnerName } from './owner-names.ts'
import type { Owner } from './owner.ts'

/** A line as it was understood: who, and what follows `to`. */
export type UnderstoodLine = Readonly<{ owner: Owner; text: string }>

export type LineVocabulary = Readonly<{
  /** The longest first. */
  names: readonly OwnerName[]
  /** What the code calls an action: a line may begin with it. */
  word: string
}>

const LONGEST = 2000
const ARTICLE = /^the\s+/i
/** What may stand between the owner and what is to be done. */
const TO =
  /^(?:\s+(?:(?:is|are|was|were|has|have)\s+)?to|\s+(?:will|shall|must)|\s*[:–—]\s*(?:to\b)?|\s+-\s+(?:to\b)?)\s+/i
const ANOTHER = /^\s*(?:,|\/|&|\band\b|\bwith\b)\s*(?:the\s+)?/i

/**
 * Understands one line: `<owner> to issue the form by the January meeting`.
 *
 * In English:
 * - it begins with its owner, by any name that the code has for an organisation, a body, a function or a seat; the longest name that fits is meant;
 * - one action has one owner;
 * - what follows `to` is what is to be done, and is kept as it was written.
 */
export function understandLine(line: string, { names, word }: LineVocabulary, chosen?: Owner): Verdict<UnderstoodLine> {
  const entered = withoutMarker(line, word).trim().replaceAll(/\s+/g, ' ')
  if (entered === '') return no('text-missing', 'Say what is to be done.', 'text')
  if (entered.length > LONGEST) return no('too-long', `Shorten the line to ${LONGEST} characters.`, 'text')
  const found = ownerAtStart(entered, names)
  if (chosen !== undefined) return granted({ owner: chosen, text: tidied(found?.rest ?? entered) })
  if (found === undefined) return askBack(entered)
  if (found.rest === undefined) {
    return found.isSeveral
      ? no(
          'several-owners',
          'The line names more than one owner. An action has one: raise one for each, or choose who answers for it.',
          'owner',
        )
      : no('nothing-to-do', `Say what ${found.owner.words} is to do: “${found.owner.words} to …”.`, 'text')
  }
  return granted({ owner: found.owner, text: tidied(found.rest) })
}

/** An owner by a name alone. */
export function understandOwner(words: string, names: readonly OwnerName[]): Verdict<Owner> {
  const wanted = words.trim().replace(ARTICLE, '').toLowerCase()
  const found = names.find(({ name }) => name.toLowerCase() === wanted)
  return found === undefined ? unknownOwner(words.trim()) : granted(found.owner)
}

/** Without `Action 3:`, or the code’s own word for it. */
function withoutMarker(line: string, word: string): string {
  const start = line.trimStart()
  const marker = [word, 'action'].find(known => start.toLowerCase().startsWith(known.toLowerCase()))
  const sign = marker === undefined ? null : /^\s*\d*\s*[:–—-]\s*/.exec(start.slice(marker.length))
  return marker === undefined || sign === null ? line : start.slice(marker.length + sign[0].length)
}

type AtStart = Readonly<{ owner: Owner; rest: string | undefined; isSeveral: boolean }>

function ownerAtStart(line: string, names: readonly OwnerName[]): AtStart | undefined {
  const plain = line.replace(ARTICLE, '')
  const name = names.find(known => beginsWith(plain, known.name))
  if (name === undefined) return undefined
  const after = plain.slice(name.name.length)
  const link = TO.exec(after)
  if (link !== null) return { owner: name.owner, rest: after.slice(link[0].length), isSeveral: false }
  const another = ANOTHER.exec(after)
  const isSeveral = another !== null && names.some(known => beginsWith(after.slice(another[0].length), known.name))
  return { owner: name.owner, rest: undefined, isSeveral }
}

function beginsWith(line: string, name: string): boolean {
  return (
    line.slice(0, name.length).toLowerCase() === name.toLowerCase() && !/^[\p{L}\p{N}]/u.test(line.slice(name.length))
  )
}

function askBack(line: string): Verdict<never> {
  const who = /^(.{1,80}?)\s+(?:to|will|shall|must)\s+\S/i.exec(line)?.[1]
  return who === undefined
    ? no(
        'owner-missing',
        'Say who is to do it: begin the line with the owner, as in “… to send the form”, or choose the owner.',
        'owner',
      )
    : unknownOwner(who)
}

function unknownOwner(who: string): Verdict<never> {
  const shown = who.length > 60 ? `${who.slice(0, 60)}…` : who
  return no(
    'owner-not-known',
    `“${shown}” is no organisation, body, function or seat of the code. Choose the owner from the list, or correct the name. A person is named by seat or function.`,
    'owner',
  )
}

function tidied(text: string): string {
  return text.trim().replace(/\s*\.+$/, '')
}

function no(reason: string, says: string, field: string): Verdict<never> {
  return refused({ reason, says, field })
}
