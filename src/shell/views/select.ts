import { type Attributes, attributes, classNames } from './attributes.ts'
import { descriptionOf, type FieldOptions, formGroup, hintAndError, isGiven, label } from './field.ts'
import { html, type Html } from './html.ts'

export type SelectItem = Readonly<{
  text: string | number
  value?: string | number | undefined
  isSelected?: boolean | undefined
  isDisabled?: boolean | undefined
  attributes?: Attributes | undefined
}>

export type SelectOptions = FieldOptions &
  Readonly<{
    items: readonly (SelectItem | undefined | false)[]
    /** The value of the item that is selected. */
    value?: string | number | undefined
  }>

export function select(options: SelectOptions): Html {
  const id = options.id ?? options.name
  const own = {
    class: classNames('govuk-select', options.classes, isGiven(options.errorMessage) && 'govuk-select--error'),
    id,
    name: options.name,
    disabled: options.isDisabled,
    'aria-describedby': descriptionOf(id, options),
    ...options.attributes,
  }
  return formGroup(options, [
    label(options.label, id),
    hintAndError(id, options),
    options.group?.before,
    html`<select${attributes(own)}>${options.items.map(item => item && option(item, options.value))}</select>`,
    options.group?.after,
  ])
}

function option(item: SelectItem, selected: string | number | undefined): Html {
  const isChosen = isGiven(selected) && String(item.value ?? item.text) === String(selected)
  const own = {
    value: item.value,
    selected: item.isSelected ?? isChosen,
    disabled: item.isDisabled,
    ...item.attributes,
  }
  return html`<option${attributes(own)}>${item.text}</option>`
}
