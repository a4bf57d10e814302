import { attributes, classNames } from './attributes.ts'
import { descriptionOf, type FieldOptions, formGroup, hintAndError, isGiven } from './field.ts'
import { type FieldsetOptions, fieldset } from './fieldset.ts'
import { html, type Html, type Value } from './html.ts'
import { textInput } from './text-input.ts'

export type DatePart = 'day' | 'month' | 'year'

export type DateInputOptions = Omit<FieldOptions, 'label' | 'isDisabled'> &
  Readonly<{
    /** The question. With `fieldset` instead, it stands in its `legend`. */
    legend?: FieldsetOptions['legend']
    fieldset?: FieldsetOptions | undefined
    /** A calendar date, `2016-12-09`; or what was typed into the three boxes, to be shown again. */
    value?: string | Readonly<Partial<Record<DatePart, string | number>>> | undefined
    /** The boxes that are wrong; all of them if there is an error and this is not given. */
    wrong?: readonly DatePart[] | undefined
  }>

/**
 * Three boxes, sent as `name-day`, `name-month` and `name-year`. The box for the day has the name as its id, so that a refusal of that field
 * links to it.
 */
export function dateInput(options: DateInputOptions): Html {
  const id = options.id ?? options.name
  const frame = options.fieldset ?? (options.legend === undefined ? undefined : { legend: options.legend })
  const describedBy = descriptionOf(id, { ...options, describedBy: frame?.describedBy ?? options.describedBy })
  const boxes = PARTS.map(part => html`<div class="govuk-date-input__item">${box(options, part)}</div>`)
  const own = { class: classNames('govuk-date-input', options.classes), ...options.attributes, id: options.id }
  const list = html`<div${attributes(own)}>${options.group?.before}${boxes}${options.group?.after}</div>`
  const body: Value = [hintAndError(id, options), list]
  return formGroup(options, frame === undefined ? body : fieldset({ ...frame, describedBy, role: 'group' }, body))
}

const PARTS: readonly DatePart[] = ['day', 'month', 'year']
const LABELS: Readonly<Record<DatePart, string>> = { day: 'Day', month: 'Month', year: 'Year' }

function box(options: DateInputOptions, part: DatePart): Html {
  const isWrong = options.wrong?.includes(part) ?? isGiven(options.errorMessage)
  return textInput({
    name: `${options.name}-${part}`,
    id: idOf(options, part),
    label: { text: LABELS[part], classes: 'govuk-date-input__label' },
    classes: classNames(
      'govuk-date-input__input',
      isWrong && 'govuk-input--error',
      `govuk-input--width-${part === 'year' ? 4 : 2}`,
    ),
    value: valueOf(options.value, part),
    inputmode: 'numeric',
  })
}

function idOf({ id, name }: DateInputOptions, part: DatePart): string {
  if (id !== undefined) return `${id}-${part}`
  return part === 'day' ? name : `${name}-${part}`
}

function valueOf(value: DateInputOptions['value'], part: DatePart): string | number | undefined {
  if (typeof value !== 'string') return value?.[part]
  const [year, month, day] = value.split('-')
  return { day, month, year }[part]?.replace(/^0+/, '')
}
