import { type TOptional, type TString, Type } from 'typebox'
import { calendarDateFrom } from '../../kit/calendar-date.ts'
import { errorOf } from '../views/error-summary.ts'
import { dateInput, type DateInputOptions } from '../views/date-input.ts'
import type { Html } from '../views/html.ts'
import type { Ask } from './ask.ts'
import { line } from './form-input.ts'

type Boxes<Name extends string> = Name | `${Name}-day` | `${Name}-month` | `${Name}-year`

/** The fields of a date: three boxes for people; for a machine one, of the name itself, such as `2016-12-09`. */
export function dateBoxes<const Name extends string>(name: Name): Readonly<Record<Boxes<Name>, TOptional<TString>>> {
  const names = [name, `${name}-day`, `${name}-month`, `${name}-year`]
  const fields = Object.fromEntries(names.map(one => [one, Type.Optional(line(10))]))
  // The names are those of the type.
  return fields as Record<Boxes<Name>, TOptional<TString>>
}

/** The date that was sent; empty if none was, and what cannot be read as it was written, so that the act refuses it. */
export function dateSent(fields: Readonly<Record<string, unknown>>, name: string): string {
  const sent = (box: string) => String(fields[box] ?? '')
  const boxes = [sent(`${name}-year`), sent(`${name}-month`), sent(`${name}-day`)]
  if (boxes.every(box => box === '')) return sent(name)
  const [year, month, day] = boxes.map(Number)
  const verdict = calendarDateFrom(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN)
  return verdict.ok ? verdict.value : boxes.join('-')
}

export type Question = Readonly<{
  name: string
  /** Where a page asks for two dates of one name. */
  id?: string | undefined
  legend: string
  hint?: string
  value?: string | undefined
}>

/** The three boxes, filled with what had been entered if the form was refused. */
export function dateQuestion(ask: Ask, { name, id, legend, hint, value }: Question): Html {
  const entered = (part: string) => {
    const box = ask.entered?.[`${name}-${part}`]
    return typeof box === 'string' ? box : undefined
  }
  const boxes = { day: entered('day'), month: entered('month'), year: entered('year') }
  const wasEntered = Object.values(boxes).some(box => box !== undefined)
  const filled: DateInputOptions['value'] = wasEntered
    ? { day: boxes.day ?? '', month: boxes.month ?? '', year: boxes.year ?? '' }
    : value
  return dateInput({
    name,
    id,
    legend: { text: legend, classes: 'govuk-fieldset__legend--s' },
    hint,
    value: filled,
    errorMessage: [name, `${name}-day`, `${name}-month`, `${name}-year`]
      .map(box => errorOf(ask.refusals, box))
      .find(says => says !== undefined),
  })
}
