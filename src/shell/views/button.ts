import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type ButtonOptions = Readonly<{
  text: Content
  kind?: 'primary' | 'secondary' | 'warning' | 'inverse' | undefined
  /** What the form sends if this is the button that was pressed. */
  name?: string | undefined
  value?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  id?: string | undefined
  isDisabled?: boolean | undefined
  isStart?: boolean | undefined
  /** A second press within a second does nothing. A form sends once in any case (`witan.js`). */
  preventDoubleClick?: boolean | undefined
  /** The key that presses it, such as `n` or `ArrowRight`: see `keyHints`. */
  key?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function button(options: ButtonOptions): Html {
  const own = {
    type: options.type ?? 'submit',
    value: options.value,
    name: options.name,
    disabled: options.isDisabled,
    'aria-disabled': options.isDisabled === true ? 'true' : undefined,
    'data-prevent-double-click':
      options.preventDoubleClick === undefined ? undefined : String(options.preventDoubleClick),
  }
  return html`<button${attributes(own, common(options))}>${words(options)}</button>`
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function linkButton(options: ButtonOptions & Readonly<{ href: string }>): Html {
  const own = { href: options.href, role: 'button', draggable: 'false' }
  return html`<a${attributes(own, common(options))}>${words(options)}</a>`
}

/** Buttons and links side by side. */
export function buttonGroup(...buttons: readonly Html[]): Html {
  return html`<div class="govuk-button-group">${buttons}</div>`
}

function common(options: ButtonOptions): Attributes {
  const { kind } = options
  return {
    class: classNames(
      'govuk-button',
      kind !== undefined && kind !== 'primary' && `govuk-button--${kind}`,
      options.classes,
      options.isStart === true && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    'data-key': options.key,
    'aria-keyshortcuts': options.key,
    id: options.id,
    ...options.attributes,
  }
}

/** The arrow of a button that starts something. Its markup is held together, because the button lays out each part by itself. */
function words({ text, isStart }: ButtonOptions): Html {
  if (isStart !== true) return html`${text}`
  return html`${typeof text === 'object' ? html`<span>${text}</span>` : text}${startIcon()}`
}

function startIcon(): Html {
  return html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>`
}
