import type { Line } from './line.ts'

export type WithoutAnnexes = Readonly<{ lines: readonly Line[]; annexes: readonly Line[] }>

/**
 * Parts the minutes from what is put behind them.
 *
 * In English: the minutes end at a line that says so; or at a heading such as “Annex A”, where any other business, the next meeting or the close has been
 * told above it. What an annex numbers are no items, and what it says was decided was decided elsewhere.
 */
export function partAnnexes(lines: readonly Line[]): WithoutAnnexes {
  const end = lines.findIndex((line, index) => saysEnd(line) || (isAnnexHeading(lines, index) && isOver(lines, index)))
  if (end < 0) return { lines, annexes: [] }
  return { lines: lines.slice(0, end), annexes: lines.slice(end) }
}

function saysEnd({ text }: Line): boolean {
  // What stands below minutes that were published here proves their record, and is no part of the meeting.
  return /^\W*(?:end|close) of (?:the )?minutes\W*$/i.test(text) || text === 'Record checkpoint'
}

function isAnnexHeading(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || line.text.length > 100 || /[.;,]$/.test(line.text)) return false
  const before = lines[index - 1]
  const isApart = before === undefined || before.text === '' || before.page !== line.page
  return (
    isApart &&
    /^(?:annex(?:e)?|appendix|schedule|attachment|ANNEXE?|APPENDIX|SCHEDULE|ATTACHMENT)\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?:\s*[:.–—-]\s*\S.*|\s+\p{Lu}.*)?$/iu.test(
      line.text,
    )
  )
}

/** Has the meeting come to its end above this line? */
function isOver(lines: readonly Line[], index: number): boolean {
  return lines
    .slice(Math.floor(index / 2), index)
    .some(({ text }) =>
      /\b(any other business|AOB|next meeting|date of (?:the )?next|meeting (?:was )?(?:closed|ended)|meeting close|thanked)\b/i.test(
        text.slice(0, 300),
      ),
    )
}
