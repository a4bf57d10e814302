import type { Line } from './line.ts'
import { type Field, headOf, labelled, type MeetingEvidence } from './meeting-evidence.ts'

const BODY_WORD = String.raw`(?:Panel|Board|Committee|Council|Sub-?[Cc]ommittee|Group|Forum|Workgroup|Assembly|Executive|Trustees|Party|Force|Association|Society)`
const NAMED_BODY = new RegExp(
  String.raw`((?:[A-Z][\p{L}&’'-]*\s+(?:of\s+|and\s+|for\s+|the\s+)*){0,7}${BODY_WORD})\b`,
  'u',
)

const BODY_OF = /\b((?:Committee|Board|Council|Panel) of (?:the )?\p{Lu}\p{L}+(?: and \p{Lu}\p{L}+)?)/u

/** The body that met: as its pack, the head of the minutes or its decisions call it. */
export function bodyOf(
  { front: lines, all, decisions, vocabulary }: MeetingEvidence,
  title: string | undefined,
): Field<string> | undefined {
  const front = headOf(lines)
  const head = front.slice(0, 60).map(({ text }) => text)
  const known = vocabulary.bodies.find(name => [title ?? '', ...head].some(text => text.includes(name)))
  if (known !== undefined) return { value: known }
  const said = labelled(front, /^(?:meeting name|name of (?:meeting|committee)|committee|body)\b/i)
  if (said !== undefined) return { value: said }
  const cells = front.slice(0, 25).flatMap(columnsFarApart)
  const named = [title ?? '', ...cells].map(text => bodyNamed(text, all)).find(body => body !== undefined)
  if (named !== undefined) return { value: named }
  const subjects = decisions.flatMap(({ by }) => (by === undefined ? [] : [subjectOf(by)])).filter(isBody)
  const groups = [...Map.groupBy(subjects, subject => subject).entries()].sort((a, b) => b[1].length - a[1].length)
  const subject = groups[0]?.[0]
  const value = subject === undefined ? undefined : fullName(all, subject)
  return value === undefined
    ? undefined
    : { value, doubt: `The head of the minutes does not name the body; it is called “${value}” in the text.` }
}

/** What stands in other columns belongs to no name; a typewriter leaves gaps in a line too, but narrow ones. */
function columnsFarApart({ laidOut }: Line): readonly string[] {
  return laidOut.split(/ {5,}|[\t|]/).map(part => part.replace(/\s+/g, ' ').trim())
}

/** “The Rules Panel noted the report and” is the Rules Panel: what it did before comes in small letters. */
function subjectOf(by: string): string {
  return by
    .replace(/^.*:\s*/s, '')
    .replace(/^the\s+/i, '')
    .replace(/\s(?!(?:of|and|for|the)\s)\p{Ll}.*$/su, '')
    .trim()
}

/** “Members” and “It” decide, and are no body. */
function isBody(subject: string): boolean {
  return !/^(?:all\s|it\b|they\b|(?:board |committee |panel |council )?members\b|everyone|those)/i.test(subject)
}

/** “Panel” is “Rules Panel” if the text mostly calls it so where it uses a longer name. */
function fullName(all: readonly Line[], subject: string): string {
  if (!/^[\p{L} -]{3,40}$/u.test(subject)) return subject
  const longer = new RegExp(`(?<![\\p{L}])(?!The )\\p{Lu}[\\p{L}-]* ${subject}(?![\\p{L}-])`, 'gu')
  const names = all.flatMap(({ text }) => text.match(longer) ?? [])
  const [most] = [...Map.groupBy(names, name => name).values()].sort((a, b) => b.length - a.length)
  return most !== undefined && most.length >= 3 ? (most[0] ?? subject) : subject
}

function bodyNamed(text: string, all: readonly Line[]): string | undefined {
  const start = inSmallLetters(text.slice(0, 300), all)
  const match =
    NAMED_BODY.exec(start.replace(/^.*\b(?:minutes|meeting) of (?:the |a )?/i, '')) ?? NAMED_BODY.exec(start)
  const name = match?.[1]?.replace(
    /^(?:(?:Minutes|Meeting|Draft|Final|Approved|The|Of|Annual|Ordinary|Extraordinary|Monthly|Full|\d+\w*)\s+(?:of\s+)?(?:the\s+)?)+/,
    '',
  )
  if (name !== undefined && name.split(' ').length >= 2) return name
  const ofSome = BODY_OF.exec(start)?.[1]
  if (ofSome !== undefined) return ofSome
  // “AB 2”, “XY 3/AB 2”: letters and a figure.
  return /\bmeeting of (?:the )?((?:[A-Z]{2,6}[ /]\d{1,4}[ /]?)+)/.exec(start)?.[1]?.trim()
}

/** “BOARD OF DIRECTORS” is “Board of Directors”, but “GCA PANEL” is “GCA Panel”, if the text writes GCA nowhere else in small letters. */
function inSmallLetters(text: string, all: readonly Line[]): string {
  return text.replace(/\p{Lu}[\p{Lu}'’]+(?:\s+\p{Lu}[\p{Lu}'’]+)+/gu, run =>
    run
      .split(/\s+/)
      .map(word =>
        /^(OF|AND|FOR|THE)$/.test(word) ? word.toLowerCase() : isAbbreviation(word, all) ? word : titled(word),
      )
      .join(' '),
  )
}

function titled(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase()
}

/** Enough to meet the word again, however long the text is. */
const LINES_LOOKED_AT = 3_000

/** Stands in capitals beside small letters somewhere in the text. */
function isAbbreviation(word: string, all: readonly Line[]): boolean {
  if (word.length > 8 || new RegExp(`^${BODY_WORD}$`, 'i').test(word)) return false
  const alone = new RegExp(`(?<![\\p{L}_])${word}(?![\\p{L}_])`, 'u')
  return all.slice(0, LINES_LOOKED_AT).some(({ text }) => /\p{Ll}{2}/u.test(text) && alone.test(text.slice(0, 500)))
}
