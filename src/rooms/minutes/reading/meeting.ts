import { attendanceLabel } from './attendance-label.ts'
import { datesIn, isoDate } from './date.ts'
import type { Line } from './line.ts'
import type { ReadDecision, ReadMeeting } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

type Field<T> = Readonly<{ value: T; doubt?: string }>
export type MeetingEvidence = Readonly<{
  /** Above the first item. */
  front: readonly Line[]
  /** All lines, page furniture included. */
  all: readonly Line[]
  decisions: readonly ReadDecision[]
  actionRefs: readonly string[]
  vocabulary: Vocabulary
}>

/** What the text says about the meeting itself, at its head or, where the head is lost, elsewhere. */
export function meetingOf(evidence: MeetingEvidence): ReadMeeting {
  const mark = documentMark(evidence.all)
  const series = seriesOf(evidence.actionRefs)
  const title = titleLine(headOf(evidence.front))
  const body = bodyOf(evidence, title)
  const number = numberOf(evidence.front, mark, series)
  const date = dateOf(evidence, mark)
  const venue = labelled(evidence.front, /^(?:venue|location|place|held at)\b/i)
  return {
    ...(body === undefined ? {} : { body: body.value }),
    ...(number === undefined ? {} : { number: number.value }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date: date.value }),
    ...(series === undefined ? {} : { reference: series.text }),
    ...(venue === undefined ? {} : { venue }),
    doubts: [body?.doubt, number?.doubt, date?.doubt, ...absent(date)].filter(doubt => doubt !== undefined),
  }
}

/** Above those attending: what stands below may name other bodies. */
function headOf(front: readonly Line[]): readonly Line[] {
  const end = front.findIndex(({ text }) => attendanceLabel(text) !== undefined)
  return end < 0 ? front : front.slice(0, end)
}

function absent(date: unknown): readonly string[] {
  return date === undefined ? ['The text does not say on which date the meeting was held; enter it.'] : []
}

type Mark = Readonly<{ number: number; day: number; month: number; text: string }>

/** A document's own mark in the page's foot may hold the meeting's number and day: `RP_12_0310`. */
function documentMark(lines: readonly Line[]): Mark | undefined {
  for (const { text } of lines) {
    const match = /(?<![\p{L}\p{N}])[A-Z]{2,10}[_-](\d{1,4})[_-](\d{2})(\d{2})(?:\d{2}|\d{4})?(?![\p{L}\p{N}])/u.exec(
      text.slice(0, 200),
    )
    if (match === null) continue
    const [whole, number = '', day = '', month = ''] = match
    if (isoDate(2000, Number(month), Number(day)) !== undefined) {
      return { number: Number(number), day: Number(day), month: Number(month), text: whole }
    }
  }
  return undefined
}

/** The stem that most numbered actions share, `RP12` of RP12/06, if it ends in a number. */
function seriesOf(refs: readonly string[]): Readonly<{ text: string; number: number }> | undefined {
  const stems = refs.flatMap(ref => {
    const match = /^([A-Z]*[ -]?(\d{1,4}))[/.]\d{1,3}$/.exec(ref)
    return match === null ? [] : [{ text: match[1] ?? '', number: Number(match[2]) }]
  })
  const groups = [...Map.groupBy(stems, ({ text }) => text).values()].sort((a, b) => b.length - a.length)
  const [most] = groups
  const first = most?.[0]
  return first !== undefined && /^[A-Z]/.test(first.text) && (most?.length ?? 0) * 2 > stems.length ? first : undefined
}

function titleLine(front: readonly Line[]): string | undefined {
  const printed = front.filter(({ text }) => text !== '').slice(0, 25)
  const said =
    printed.find(({ text }) => /\bminutes\b/i.test(text) && text.length < 250 && text.split(' ').length > 1) ??
    printed.find(({ text }) => /\b(meeting|committee|council|panel|board)\b/i.test(text) && text.length < 120)
  return said?.text
}

const BODY_WORD = String.raw`(?:Panel|Board|Committee|Council|Sub-?[Cc]ommittee|Group|Forum|Workgroup|Assembly|Executive|Trustees|Party|Force|Association|Society)`
const NAMED_BODY = new RegExp(
  String.raw`((?:[A-Z][\p{L}&’'-]*\s+(?:of\s+|and\s+|for\s+|the\s+)*){0,7}${BODY_WORD})\b`,
  'u',
)

function bodyOf(
  { front: lines, all, decisions, vocabulary }: MeetingEvidence,
  title: string | undefined,
): Field<string> | undefined {
  const front = headOf(lines)
  const head = front.slice(0, 60).map(({ text }) => text)
  const known = vocabulary.bodies.find(name => [title ?? '', ...head].some(text => text.includes(name)))
  if (known !== undefined) return { value: known }
  const said = labelled(front, /^(?:meeting name|name of (?:meeting|committee)|committee|body)\b/i)
  if (said !== undefined) return { value: said }
  const named = [title ?? '', ...head.slice(0, 25)].map(bodyNamed).find(body => body !== undefined)
  if (named !== undefined) return { value: named }
  const subjects = decisions.flatMap(({ by }) => (by === undefined ? [] : [by.replace(/^the\s+/i, '')]))
  const groups = [...Map.groupBy(subjects, subject => subject).entries()].sort((a, b) => b[1].length - a[1].length)
  const subject = groups[0]?.[0]
  const value = subject === undefined ? undefined : fullName(all, subject)
  return value === undefined
    ? undefined
    : { value, doubt: `The head of the minutes does not name the body; it is called “${value}” in the text.` }
}

/** “Panel” is “Rules Panel” if the text mostly calls it so where it uses a longer name. */
function fullName(all: readonly Line[], subject: string): string {
  if (!/^[\p{L} -]{3,40}$/u.test(subject)) return subject
  const longer = new RegExp(`(?<![\\p{L}])(?!The )\\p{Lu}[\\p{L}-]* ${subject}(?![\\p{L}-])`, 'gu')
  const names = all.flatMap(({ text }) => text.match(longer) ?? [])
  const [most] = [...Map.groupBy(names, name => name).values()].sort((a, b) => b.length - a.length)
  return most !== undefined && most.length >= 3 ? (most[0] ?? subject) : subject
}

function bodyNamed(text: string): string | undefined {
  const plain = /\p{Ll}/u.test(text)
    ? text
    : text
        .toLowerCase()
        .replace(/(?<![\p{L}’'])\p{L}/gu, letter => letter.toUpperCase())
        .replace(/\b(Of|And|For|The)\b/g, word => word.toLowerCase())
  const match = NAMED_BODY.exec(plain.slice(0, 300).replace(/^.*\b(?:minutes|meeting) of (?:the |a )?/i, ''))
  const name = match?.[1]?.replace(
    /^(?:(?:Minutes|Meeting|Draft|Final|Approved|The|Of|Annual|Ordinary|Extraordinary|Monthly|Full|\d+\w*)\s+(?:of\s+)?(?:the\s+)?)+/,
    '',
  )
  return name === undefined || name.split(' ').length < 2 ? undefined : name
}

function numberOf(
  front: readonly Line[],
  mark: Mark | undefined,
  series: Readonly<{ text: string; number: number }> | undefined,
): Field<number> | undefined {
  for (const { text } of front.slice(0, 60)) {
    const match =
      /\bmeeting\s*(?:no\.?|number|ref\.?)?\s*[:#|–—-]?\s*(\d{1,4})(?![\d/:]|\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.exec(
        text,
      ) ??
      /\b(\d{1,4})(?:st|nd|rd|th|t|['’]?h|["”“*°]{1,2})\s+(?:\p{L}+\s+){0,4}meeting\b/iu.exec(text) ??
      /\bminutes of the (\d{1,4})\s+meeting\b/i.exec(text)
    if (match !== null && Number(match[1]) < 1900) return { value: Number(match[1]) }
  }
  if (series !== undefined) {
    return mark?.number === series.number
      ? { value: series.number }
      : { value: series.number, doubt: `The meeting’s number is taken from its actions (${series.text}).` }
  }
  return mark === undefined
    ? undefined
    : { value: mark.number, doubt: `The meeting’s number is taken from the mark ${mark.text}.` }
}

/** What stands after a label, on its line or in the next column. */
function labelled(front: readonly Line[], label: RegExp): string | undefined {
  for (const { text } of front) {
    const match = label.exec(text)
    const value =
      match === null
        ? ''
        : text
            .slice(match[0].length)
            .replace(/^[^:|]{0,20}[:|]\s*|^\s+/, '')
            .replace(/[|\s]+$/, '')
            .trim()
    if (value !== '' && value.length < 150) return value
  }
  return undefined
}

/** In English: the date beside “Date” or “held on”; else the first date at the head; else the day in the document's mark, with the year that the text speaks of. */
function dateOf({ front, all }: MeetingEvidence, mark: Mark | undefined): Field<string> | undefined {
  const head = front.slice(0, 80).map(({ text }) => text)
  const first = [...head.filter(text => /\b(date|held|meeting|minutes|on)\b/i.test(text)), ...head].flatMap(datesIn)[0]
  if (first !== undefined)
    return first.isDoubtful
      ? { value: first.date, doubt: `The date is read from “${first.text}”; check the day.` }
      : { value: first.date }
  if (mark === undefined) return undefined
  const year = commonestYear(all, mark.month)
  const value = year === undefined ? undefined : isoDate(year, mark.month, mark.day)
  return value === undefined
    ? undefined
    : {
        value,
        doubt: `The text does not say when the meeting was held. The date is put together from the mark ${mark.text} and the year ${year}, of which the text speaks most; check it.`,
      }
}

function commonestYear(lines: readonly Line[], month: number): number | undefined {
  const dates = lines.flatMap(({ text }) => datesIn(text)).map(({ date }) => date)
  const sameMonth = dates.filter(date => Number(date.slice(5, 7)) === month)
  const years = Map.groupBy(sameMonth.length > 0 ? sameMonth : dates, date => Number(date.slice(0, 4)))
  return [...years].sort((a, b) => b[1].length - a[1].length)[0]?.[0]
}
