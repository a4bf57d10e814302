import { isoDate } from './date.ts'
import { cellsOf, type Line } from './line.ts'
import { bodyOf } from './meeting-body.ts'
import { dateOf } from './meeting-date.ts'
import { type Field, headOf, labelled, type Mark, type MeetingEvidence } from './meeting-evidence.ts'
import type { ReadMeeting } from './reading.ts'

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

/** The number that the head of the minutes gives the meeting, before anything else is read. */
export function meetingNumberIn(front: readonly Line[], all: readonly Line[]): number | undefined {
  return numberOf(front, documentMark(all), undefined)?.value
}

function absent(date: unknown): readonly string[] {
  return date === undefined ? ['The text does not say on which date the meeting was held; enter it.'] : []
}

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
    printed.find(
      line =>
        cellsOf(line).length === 1 &&
        !/^(meeting (name|number|no|ref|date|held)|date of meeting)\b/i.test(line.text) &&
        /\b(meeting|committee|council|panel|board)\b/i.test(line.text) &&
        line.text.length < 120,
    )
  return said?.text
}

function numberOf(
  front: readonly Line[],
  mark: Mark | undefined,
  series: Readonly<{ text: string; number: number }> | undefined,
): Field<number> | undefined {
  for (const { text } of front.slice(0, 60)) {
    const match =
      /\bmeeting\s*(?:no\.?|number|ref\.?)?\s*[:#|–—-]?\s*(\d{1,4})(?![\d/]|:\d|\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.exec(
        text,
      ) ??
      /\b(\d{1,4})(?:st|nd|rd|th|t|['’]?h|["”“*°]{1,2})\s+(?:\p{L}+\s+){0,4}meeting\b/iu.exec(text) ??
      /\bmeeting\s+[A-Z]{1,8}[ -]?(\d{1,4})\b(?!\/)/.exec(text.replace(/\bMeeting\b/, 'meeting')) ??
      /\bminutes of the (\d{1,4})\s+meeting\b/i.exec(text)
    if (match !== null && Number(match[1]) < 1900) return { value: Number(match[1]) }
  }
  const below = labelled(front, /^meeting\s*(?:no\.?|number|ref\.?)(?=\s*[:|]|\s*$)/i)
  const digits = /^(?:\D{0,30}\s)?(\d{1,4})$/.exec(below ?? '')?.[1]
  if (digits !== undefined) return { value: Number(digits) }
  if (series !== undefined) {
    return mark?.number === series.number
      ? { value: series.number }
      : { value: series.number, doubt: `The meeting’s number is taken from its actions (${series.text}).` }
  }
  return mark === undefined
    ? undefined
    : { value: mark.number, doubt: `The meeting’s number is taken from the mark ${mark.text}.` }
}
