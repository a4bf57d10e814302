import type { Refusal } from '../../../kit/verdict.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html, type Value } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput, type TextInputOptions } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'

export type PressOptions = Readonly<{
  action: string
  text: string
  fields?: Readonly<Record<string, string | number | undefined>>
  version?: number | undefined
  kind?: 'primary' | 'secondary' | 'warning' | undefined
  key?: string | undefined
  /** What it is about, for those who hear the button alone. */
  about?: string | undefined
}>

/** An act of one press. */
export function press(ask: Ask, options: PressOptions): Html {
  const { action, text, fields = {}, version, kind = 'secondary', key, about } = options
  const words = about === undefined ? text : html`${text}<span class="govuk-visually-hidden"> ${about}</span>`
  return form({
    action,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version,
    body: html`${Object.entries(fields).map(([name, value]) => hidden(name, value))}${button({ text: words, kind, key, classes: 'govuk-!-margin-bottom-0' })}`,
  })
}

/** An act that asks something first, folded away until it is wanted; unfolded again if it was refused. */
export function asking(
  ask: Ask,
  options: Omit<PressOptions, 'about'> & Readonly<{ summary?: string; body: Value }>,
): Html {
  const { action, text, fields = {}, version, kind = 'primary', summary = text, body } = options
  const isOpen = ask.refusals.length > 0 && ask.path === action
  return details({
    summary,
    isOpen,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version,
      body: html`${Object.entries(fields).map(([name, value]) => hidden(name, value))}${body}${button({ text, kind })}`,
    }),
  })
}

/** Several forms of one page may ask for a reason, so that each needs an id of its own. */
export function reasonQuestion(ask: Ask, action: string): Html {
  const isMine = ask.path === action
  return textarea({
    name: 'reason',
    id: isMine ? 'reason' : `reason-${action.split('/').at(-1)}`,
    label: 'Reason',
    hint: 'It stands on the record.',
    rows: 2,
    value: isMine ? enteredOr(ask, 'reason', '') : '',
    errorMessage: isMine ? errorOf(ask.refusals, 'reason') : undefined,
  })
}

/** A box for a date or a time of day, which browsers know how to ask for. */
export function momentInput(
  ask: Ask,
  kind: 'date' | 'time',
  options: Pick<TextInputOptions, 'name' | 'label' | 'hint' | 'id'> & Readonly<{ value: string }>,
): Html {
  return textInput({
    ...options,
    value: enteredOr(ask, options.name, options.value),
    width: 10,
    attributes: { type: kind },
    errorMessage: errorOf(ask.refusals, options.name),
  })
}

export function whyNot(refusals: readonly Refusal[]): Html {
  return html`${refusals.map(
    ({ says, clause }) => html`${says}${clause !== undefined && html` <span class="witan-clause">${clause}</span>`} `,
  )}`
}
