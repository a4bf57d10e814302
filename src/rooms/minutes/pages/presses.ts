import { attributes } from '../../../shell/views/attributes.ts'
import { button } from '../../../shell/views/button.ts'
import { asking, html, type Html } from '../../../shell/views/html.ts'

/** The form that holds what has been typed: every press belongs to it, so that each of them also keeps that. */
export const TYPED_FORM = 'typed'

export type PressOptions = Readonly<{
  /** The address of the act. */
  action: string
  text: string
  name?: string | undefined
  value?: string | undefined
  /** The key that presses it. */
  key?: string | undefined
  kind?: 'primary' | 'secondary' | 'warning' | undefined
  /** What it is about, for those who hear the button alone. */
  about?: string | undefined
}>

/** An act of one press. */
export function press({ action, text, name, value, key, kind = 'secondary', about }: PressOptions): Html {
  const made = button({
    text: about === undefined ? text : html`${text}${unseen(about)}`,
    kind,
    key,
    name,
    value,
    classes: 'govuk-!-margin-bottom-1 govuk-!-margin-right-1',
    attributes: { form: TYPED_FORM, formaction: action },
  })
  return asking(made, [{ kind: 'press', form: TYPED_FORM, action }])
}

/** The same in a row of a table, where a button would be too large. */
export function smallPress({ action, text, name, value, about }: PressOptions): Html {
  const own = { class: 'witan-link-button', type: 'submit', form: TYPED_FORM, formaction: action, name, value }
  const made = html`<button${attributes(own)}>${text}${about !== undefined && unseen(about)}</button>`
  return asking(made, [{ kind: 'press', form: TYPED_FORM, action }])
}

function unseen(words: string): Html {
  return html`<span class="govuk-visually-hidden"> (${words})</span>`
}
