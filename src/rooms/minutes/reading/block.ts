import { isActionStart } from './action-start.ts'
import { bulletOf } from './bullet.ts'
import type { Join } from './joining.ts'
import { cellsOf, type Line } from './line.ts'
import type { Place } from './reading.ts'

/** A paragraph, a point of a list or a row of a table: lines that belong together. */
export type Block = Readonly<{
  /** Running text, without the mark of a list's point. */
  text: string
  isPoint: boolean
  mark: string
  /** The number that the paragraph bears within its item: `4.2`. */
  paragraphNumber?: string
  lines: Place
  /** More than one where the line stands in columns. */
  cells: readonly string[]
  source: readonly Line[]
}>

/** The lines as blocks. What was parted only by a page's end or a blank line in the middle of a sentence is put together again. */
export function blocksOf(lines: readonly Line[], join: Join): readonly Block[] {
  const groups: Line[][] = []
  let blanks = 0
  for (const line of lines) {
    if (line.text === '') {
      blanks += 1
      continue
    }
    const group = groups.at(-1)
    if (group !== undefined && continues(group, line, blanks)) group.push(line)
    else groups.push([line])
    blanks = 0
  }
  return groups.map(group => blockOf(group, join))
}

const PARAGRAPH_NUMBER = /^(\d{1,4}(?:\.\d{1,3}){1,3}[.)]?)\s+(?=\S)/

function continues(group: readonly Line[], line: Line, blanks: number): boolean {
  const last = group.at(-1)
  if (last === undefined || startsBlock(line) || last.headingLevel > 0) return false
  if (blanks === 0 && last.text.length > 50 && !isFinished(last.text)) return true
  if (isFinished(last.text) && isShouted(line.text)) return false
  if (isFinished(last.text) && /^\(?\d{1,2}[.)]\s+\S/.test(line.text)) return false
  if (startsDecision(line) || /;(\s+(and|or))?$/.test(last.text)) return false
  if (blanks === 0) return !isIntroduction(group, last)
  if (blanks > 3 || isFinished(last.text)) return false
  const first = group[0]?.text ?? ''
  const isUnfinishedPoint = bulletOf(first) !== undefined && last.text.length > 60 && !/^(The|It|In)\s/.test(line.text)
  return /^\p{Ll}/u.test(line.text) || isUnfinishedPoint
}

/** `CLOSED SESSION`: words in capitals throughout head a part of the minutes. */
function isShouted(text: string): boolean {
  return text.split(' ').length > 1 && /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** “The Board:” stands by itself, whether or not its list begins with marks. */
function isIntroduction(group: readonly Line[], last: Line): boolean {
  return last.text.endsWith(':') && group.length === 1 && last.text.length < 60
}

function startsBlock(line: Line): boolean {
  return (
    bulletOf(line.text) !== undefined ||
    isActionStart(line.text) ||
    line.headingLevel > 0 ||
    PARAGRAPH_NUMBER.test(line.text) ||
    /^\d{1,3}[.)]\s+\p{Lu}/u.test(line.text) ||
    /^(?:DECISION|Decision|RESOLUTION|Resolution|RESOLVED|Resolved|AGREED|Agreed)\b[\sA-Z\d/.-]{0,15}(?:\([^()]{1,40}\))?:/.test(
      line.text,
    ) ||
    cellsOf(line).length > 1
  )
}

/** A line may begin with these words in the middle of a sentence too: only after a full stop do they begin a block. */
function startsDecision(line: Line): boolean {
  return /^(The|Members of the)\s(\p{Lu}[\p{L}-]*\s){1,5}((also|then|therefore|unanimously|further)\s)?(\p{Lu}{4,}ED\b|:?$)|^[A-Z]{4,}ED\b/u.test(
    line.text.replace(/:$/, ' '),
  )
}

function isFinished(text: string): boolean {
  return /[.;:!?]["'”’)\]]*$|[;,]\s*(and|or)$|,$/.test(text)
}

function blockOf(group: readonly Line[], join: Join): Block {
  const [first] = group
  const opening = first?.text ?? ''
  const number = PARAGRAPH_NUMBER.exec(opening)?.[1]
  const bullet = number === undefined ? bulletOf(opening) : undefined
  const start = number === undefined ? (bullet?.rest ?? opening) : opening.slice(number.length).trim()
  const inner = number === undefined ? undefined : bulletOf(start)
  const text = join([inner?.rest ?? start, ...group.slice(1).map(line => line.text)])
  return {
    text,
    isPoint: bullet !== undefined || inner !== undefined,
    mark: bullet?.mark ?? inner?.mark ?? '',
    ...(number === undefined ? {} : { paragraphNumber: number.replace(/[.)]$/, '') }),
    lines: { from: first?.number ?? 0, to: group.at(-1)?.number ?? 0 },
    cells: first === undefined ? [] : cellsOf(first),
    source: group,
  }
}
