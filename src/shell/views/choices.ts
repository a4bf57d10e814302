import { type Attributes, attributes, classNames } from './attributes.ts'
import {
  descriptionOf,
  type FieldOptions,
  formGroup,
  type HintOptions,
  hint,
  hintAndError,
  isGiven,
  label,
} from './field.ts'
import { type FieldsetOptions, fieldset } from './fieldset.ts'
import { type Content, html, type Html, type Value } from './html.ts'

/** One answer that can be chosen, or a word between two groups of answers. */
export type ChoiceItem = Choice | Readonly<{ divider: string }>

export type Choice = Readonly<{
  text: Content
  value: string | number
  id?: string | undefined
  /** For a checkbox that is sent under a name of its own. */
  name?: string | undefined
  hint?: Content | HintOptions | undefined
  isChecked?: boolean | undefined
  isDisabled?: boolean | undefined
  labelClasses?: string | undefined
  labelAttributes?: Attributes | undefined
  /** What is asked further if this is chosen. Without JavaScript it is always shown. */
  conditional?: Html | undefined
  /** A checkbox that unchecks the others. */
  isExclusive?: boolean | undefined
  attributes?: Attributes | undefined
}>

export type ChoicesOptions = Omit<FieldOptions, 'label' | 'isDisabled'> &
  Readonly<{
    /** The question. With `fieldset` instead, it stands in its `legend`. */
    legend?: FieldsetOptions['legend']
    fieldset?: FieldsetOptions | undefined
    items: readonly (ChoiceItem | undefined | false)[]
  }>

type Kind = 'radios' | 'checkboxes'

/** What radios and checkboxes have in common. `chosen` are the values that are checked, unless an item says so itself. */
export function choices(kind: Kind, options: ChoicesOptions, chosen: readonly string[]): Html {
  const id = options.id ?? options.name
  const frame = options.fieldset ?? (options.legend === undefined ? undefined : { legend: options.legend })
  const describedBy = descriptionOf(id, { ...options, describedBy: frame?.describedBy ?? options.describedBy })
  // Without a fieldset there is nothing else that a checkbox's words could hang on.
  const inherited = kind === 'checkboxes' && frame === undefined ? describedBy : undefined
  const items = options.items.map((item, index) => {
    if (item === undefined || item === false) return undefined
    if ('divider' in item) return html`<div class="govuk-${kind}__divider">${item.divider}</div>`
    return choice({ kind, name: options.name, id: item.id ?? numbered(id, index), inherited, chosen }, item)
  })
  const own = {
    class: classNames(`govuk-${kind}`, options.classes),
    ...options.attributes,
    'data-module': `govuk-${kind}`,
  }
  const list = html`<div${attributes(own)}>${options.group?.before}${items}${options.group?.after}</div>`
  const body: Value = [hintAndError(id, options), list]
  return formGroup(options, frame === undefined ? body : fieldset({ ...frame, describedBy }, body))
}

type Setting = Readonly<{
  kind: Kind
  name: string
  id: string
  inherited: string | undefined
  chosen: readonly string[]
}>

function choice({ kind, name, id, inherited, chosen }: Setting, item: Choice): Html {
  const isChecked = item.isChecked ?? chosen.includes(String(item.value))
  const hasHint = isGiven(item.hint)
  const describedBy = classNames(inherited, hasHint && `${id}-item-hint`)
  const own = {
    class: `govuk-${kind}__input`,
    id,
    name: item.name ?? name,
    type: kind === 'radios' ? 'radio' : 'checkbox',
    value: item.value,
    checked: isChecked,
    disabled: item.isDisabled,
    'data-aria-controls': item.conditional === undefined ? undefined : `conditional-${id}`,
    'data-behaviour': item.isExclusive === true ? 'exclusive' : undefined,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    ...item.attributes,
  }
  const classes = classNames(`govuk-${kind}__label`, item.labelClasses)
  const words = label({ text: item.text, classes, attributes: item.labelAttributes }, id)
  return html`<div class="govuk-${kind}__item"><input${attributes(own)}>${words}${hasHint && itemHint(kind, id, item.hint)}</div>${
    item.conditional !== undefined && conditional(kind, id, isChecked, item.conditional)
  }`
}

function itemHint(kind: Kind, id: string, words: Content | HintOptions | undefined): Value {
  if (words === undefined) return false
  const options: HintOptions = typeof words === 'object' && 'text' in words ? words : { text: words }
  return hint({ ...options, classes: classNames(`govuk-${kind}__hint`, options.classes) }, `${id}-item-hint`)
}

function conditional(kind: Kind, id: string, isShown: boolean, body: Html): Html {
  const block = `govuk-${kind}__conditional`
  return html`<div class="${classNames(block, !isShown && `${block}--hidden`)}" id="conditional-${id}">${body}</div>`
}

/** The first has the id of the field itself, so that a refusal can link to it. */
function numbered(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`
}
