import { datesIn, type FoundDate, isoDate } from './date.ts'
import type { Line } from './line.ts'
import type { Field, Mark, MeetingEvidence } from './meeting-evidence.ts'

/** In English: the date beside “Date” or “held on”; else the first date at the head; else the day in the document's mark, with the year that the text speaks of. */
export function dateOf({ front, all }: MeetingEvidence, mark: Mark | undefined): Field<string> | undefined {
  const head = front.slice(0, 80).map(({ text }) => text)
  const first = [...head.filter(text => /\b(date|held|meeting|minutes|on)\b/i.test(text)), ...head].flatMap(
    firstDays,
  )[0]
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

/** The dates of a text; of several days, `4-5 June 2018`, the first. */
function firstDays(text: string): readonly FoundDate[] {
  return datesIn(text).map(found => {
    const day = /(?<!\d)(\d{1,2})\s?(?:[-–&]|and|to)\s?$/.exec(
      text.slice(Math.max(0, found.index - 10), found.index),
    )?.[1]
    const earlier =
      day === undefined
        ? undefined
        : isoDate(Number(found.date.slice(0, 4)), Number(found.date.slice(5, 7)), Number(day))
    return earlier === undefined || earlier > found.date ? found : { ...found, date: earlier }
  })
}
