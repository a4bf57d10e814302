import { datesIn, MONTH, ORDINAL } from './date.ts'

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
  String.raw`\b(?:by|before|on|until|due)[:\s]+(?:(?:cop|cob|eod|close of (?:business|play)|noon|midday|\d{1,2}[:.]?\d{0,2}\s?[ap]m)\s+(?:on\s+)?)?(?:\w+day,?\s+)?(\d{1,2}${ORDINAL}\s+(?:of\s+)?${MONTH})\b`,
  'i',
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

/** “by 13th November” is the first such day from the meeting on. */
export function withYear<T extends Due | Readonly<{ due: string | null; dueDate?: string }>>(
  one: T,
  meetingDate: string | undefined,
): T {
  if (one.dueDate !== undefined || one.due === null || meetingDate === undefined || !ONLY_DAY.test(one.due)) return one
  const year = Number(meetingDate.slice(0, 4))
  const day = [year, year + 1]
    .flatMap(each => datesIn(`${one.due} ${each}`))
    .map(({ date }) => date)
    .find(date => date >= meetingDate)
  return day === undefined ? one : { ...one, dueDate: day }
}

const ONLY_DAY = new RegExp(String.raw`^\d{1,2}${ORDINAL}\s+(?:of\s+)?${MONTH}$`, 'i')

/** The due date of a table's cell, where no “by” is needed. */
export function dueOfCell(cell: string): Due | undefined {
  const text = cell.trim()
  if (text === '' || /^(n\/?a|none|-|–|—)$/i.test(text)) return undefined
  const [date] = datesIn(text)
  return date === undefined ? { due: text } : { due: text, dueDate: date.date }
}
