import { type DateInputOptions, type DatePart, dateInput } from './date-input.ts'
import { choicesOf } from './fixtures/given-field.ts'
import {
  compareWithFixtures,
  type Given,
  listOf,
  optionalString,
  recordOf,
  stringOf,
} from './fixtures/govuk-fixtures.ts'
import { type Html, raw, text } from './html.ts'

compareWithFixtures('date-input', printed, {
  'a date has three boxes': [
    'day and month',
    'day and month (using items)',
    'month and year',
    'month and year (using items)',
    'custom pattern',
    'custom inputmode',
  ],
  'the boxes have no words, ids, classes or attributes of their own': [
    'with translations',
    'with values, name prefix and custom names',
    'with nested name',
    'with id on items',
    'items with classes',
    'with autocomplete values',
    'with input attributes',
  ],
  'the boxes are filled together': [
    'with item value',
    'with field value',
    'with field value and items',
    'with field value and item value',
    'with field value, item value and values',
    'with field value overriding values',
  ],
})

const PARTS: readonly DatePart[] = ['day', 'month', 'year']

function printed(given: Given): Html {
  const prefix = optionalString(given['namePrefix'])
  const name = prefix ?? stringOf(given['id'])
  const { items: _, ...field } = choicesOf(given)
  const options: DateInputOptions = { ...field, name, value: valueOf(given, prefix), wrong: wrongOf(given) }
  // Ours always carry the name of the field, so that a page can ask for two dates; a fixture without a prefix does not.
  return prefix === undefined
    ? raw(text(dateInput(options)).replaceAll(`name="${name}-`, 'name="'))
    : dateInput(options)
}

function valueOf(given: Given, prefix: string | undefined): DateInputOptions['value'] {
  const values = recordOf(given['values'])
  const named = PARTS.map(part => [part, values[prefix === undefined ? part : `${prefix}-${part}`]] as const)
  return Object.fromEntries(named.filter(([, value]) => value !== undefined))
}

/** The boxes that a fixture marks, in either of its ways; or all but those that it excepts. */
function wrongOf(given: Given): readonly DatePart[] | undefined {
  const box = (part: DatePart) => listOf(given['items']).find(({ name }) => name === part) ?? recordOf(given[part])
  const isMarked = ({ error, classes }: Given) => error === true || stringOf(classes).includes('govuk-input--error')
  const marked = PARTS.filter(part => isMarked(box(part)))
  if (marked.length > 0) return marked
  const excepted = PARTS.filter(part => box(part)['error'] === false)
  return excepted.length === 0 ? undefined : PARTS.filter(part => !excepted.includes(part))
}
