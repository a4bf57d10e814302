import { isOnlyOwner } from './owner.ts'

/** What a line that gives an action begins with. */
export type ActionStart = Readonly<{
  ref?: string
  /** From brackets after the label, `(AB)`, or after “on”. */
  owner?: string
  /** What follows the label. */
  rest: string
}>

/** A reference by its shape: letters, figures and signs, with a figure in it. */
const REFERENCE = String.raw`(?:[A-Z]{1,10}[ _-]?)?\d[\dA-Z]{0,7}(?:[/._-][\dA-Z]{1,8}){0,3}`
const BRACKETED = String.raw`(?:\(([^()]{1,60})\)|\[([^[\]]{1,60})\])`

const LABELLED = new RegExp(
  String.raw`^[[(]?\s*(?:NEW |New )?(?:ACTION|Action)S?(?:\s+(?:point|POINT|Point|item|ITEM|Item|no\.?|No\.?|number|ref\.?|Ref\.?))?(?:[\s#–-]{1,3}(${REFERENCE}))?\s*${BRACKETED}?\s*(?:([:.–—|-])|\s(on|ON|for|FOR)\b:?|(?=[\])]?$)|(?=\s))\s*(.*)$`,
  's',
)
/** “ACTION: 12/03 – AB to ...”: the reference stands after the sign. */
const LATE_REFERENCE = new RegExp(
  String.raw`^((?:[A-Z]{1,10}[ _-]?)?\d[\dA-Z]{0,7}[/.-][A-Z]{0,2}\d{1,4})\s*[:–—-]\s*(\S.*)$`,
  's',
)

/** “ACTION: 12/03     AB”: who has to do it stands in the next column. */
const BARE_REFERENCE = /^((?:[A-Z]{1,10}[ _-]?)?\d[\dA-Z]{0,7}[/.-][A-Z]{0,2}\d{1,4})(?:\s+(.*)|)$/

const NUMBERED = new RegExp(
  String.raw`^(A\d{1,5}|AP\d{1,5}|A[/.-]\d[\d/.-]{0,8})\s*${BRACKETED}?\s*(?:[:.–—|-]\s*|\s)(?=\S)(.*)$`,
  's',
)

/** Reads a line that begins with “ACTION”, “Action 4.2 (AB):”, “[Action: ...” or a numbered action's `A123`. */
export function actionStart(text: string): ActionStart | undefined {
  const start = labelled(text) ?? numbered(text)
  return start?.ref === undefined ? start : { ...start, ref: repairedRef(start.ref) }
}

/** A scanner reads the nought of `30/01` as a letter, and the one too. */
export function repairedRef(ref: string): string {
  return ref.replace(/(?<=\d[/.-])[OoIl\d]{1,4}$/, digits => digits.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'))
}

export function isActionStart(text: string): boolean {
  return actionStart(text) !== undefined
}

function labelled(text: string): ActionStart | undefined {
  const match = LABELLED.exec(text)
  if (match === null) return undefined
  const [whole, ref, round, square, sign, onWord, body = ''] = match
  const rest = /^[[(]/.test(whole) ? body.replace(/[\])]\.?$/, '') : body
  const isPlain = ref === undefined && round === undefined && square === undefined
  if (isPlain && sign === undefined && onWord === undefined) return undefined
  const late = isPlain && onWord === undefined ? LATE_REFERENCE.exec(rest) : null
  if (late !== null) return { ref: late[1] ?? '', rest: (late[2] ?? '').trim() }
  const bare = isPlain && sign === ':' ? BARE_REFERENCE.exec(rest) : null
  if (bare !== null && (bare[2] === '' || isOnlyOwner(bare[2] ?? '')))
    return { ref: bare[1] ?? '', rest: (bare[2] ?? '').trim() }
  // “Action Area 2”, “Action for the group was discussed” and “Actions - review of the log” are headings or prose.
  if (isPlain && (onWord ?? sign) !== ':' && !/^\p{Lu}.*\bto\b|^\p{Lu}{2,3}$/u.test(rest)) return undefined
  if (
    ref !== undefined &&
    sign === undefined &&
    onWord === undefined &&
    isPlainProse(rest) &&
    !isGiven(round ?? square, rest)
  )
    return undefined
  if (rest === '' && isPlain) return undefined
  const owner = onWord === undefined ? (round ?? square) : (ownerAfterOn(rest) ?? round ?? square)
  return {
    ...(ref === undefined ? {} : { ref: ref.trim() }),
    ...(owner === undefined ? {} : { owner }),
    rest: rest.trim(),
  }
}

/** “Action 12/03 was closed” tells about an action, and gives none. */
/** “(AB) to send the data”: the owner stands in the brackets. */
function isGiven(owner: string | undefined, rest: string): boolean {
  return owner !== undefined && rest.startsWith('to ')
}

function isPlainProse(rest: string): boolean {
  return rest !== '' && !/^\p{Lu}/u.test(rest)
}

function ownerAfterOn(rest: string): string | undefined {
  return /^([^:.]{1,60}?)(?::|\s+to\s)/.exec(rest)?.[1]
}

function numbered(text: string): ActionStart | undefined {
  const match = NUMBERED.exec(text)
  if (match === null) return undefined
  const [, ref = '', round, square, rest = ''] = match
  if (!/^[\p{Lu}(].{0,80}\b(to|will|shall)\b/su.test(rest)) return undefined
  const owner = round ?? square
  return { ref, ...(owner === undefined ? {} : { owner }), rest: rest.trim() }
}
