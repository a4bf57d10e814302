import { datesIn, MONTH } from './date.ts'

export type Due = Readonly<{ due: string; dueDate?: string }>

const MEETING = String.raw`(?:(?!Draft|Final)[A-Z][\w-]*\s+){0,3}(?:[Mm]eeting|[Pp]anel|[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Gg]roup)s?`
const OF_MONTH = new RegExp(
  String.raw`\b(?:by|at|for|in|before|to|until|during|due|deadline|target)[:\s]+(?:the\s+)?((?:end\s+of\s+|early\s+|late\s+|mid[- ]|week\s+commencing\s+)?${MONTH}(?:\/${MONTH})?(?:\s+20\d\d)?(?:\s+${MEETING})?)(?=\s*(?:[.,;:)\]]|$))`,
)
const NEXT =
  /\b(?:by|at|for|in|before|to|until|ahead of|prior to)\s+((?:the\s+)?(?:next|following|forthcoming|subsequent)\s+(?:[\w-]+\s+){0,3}?(?:meeting|month|week|panel|board|committee|council|quarter))\b/i
const SPAN =
  /\b(?:by|before|within)\s+((?:the\s+)?(?:end of (?:the\s+)?(?:\w+\s+)?(?:week|month|year|quarter)|(?:\d{1,3}|two|three|four|five|ten)\s+(?:working\s+|business\s+)?(?:days|weeks|months)|(?:Mon|Tues|Wednes|Thurs|Fri)day|Q[1-4](?:\s+20\d\d)?|Easter|Christmas))\b/i
const DAY_MONTH = new RegExp(
  String.raw`\b(?:by|before|on|until|due)[:\s]+(?:\w+day\s+)?(\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH})\b`,
)
const WITH_DATE =
  /\b(?:by|before|on|until|due|deadline|target|no later than|close of business|cob)[\s:]+(?:(?:close|end|cob)\b[\w\s]{0,20}?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s+)?$/i

/** When an action is due, if its words say so: a date, a month alone or with a meeting, the next meeting. */
export function dueIn(text: string): Due | undefined {
  const dated = datesIn(text).findLast(({ index }) => WITH_DATE.test(text.slice(Math.max(0, index - 40), index)))
  if (dated !== undefined) return { due: dated.text, dueDate: dated.date }
  for (const pattern of [OF_MONTH, DAY_MONTH, NEXT, SPAN]) {
    const due = pattern.exec(text)?.[1]
    if (due !== undefined) return { due }
  }
  return undefined
}

/** The due date of a table's cell, where no “by” is needed. */
export function dueOfCell(cell: string): Due | undefined {
  const text = cell.trim()
  if (text === '' || /^(n\/?a|none|-|–|—)$/i.test(text)) return undefined
  const [date] = datesIn(text)
  return date === undefined ? { due: text } : { due: text, dueDate: date.date }
}
