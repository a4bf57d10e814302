import { button } from '../views/button.ts'
import { details } from '../views/details.ts'
import { errorOf } from '../views/error-summary.ts'
import { form } from '../views/form.ts'
import { html, type Html } from '../views/html.ts'
import { sideBySide } from '../views/side-by-side.ts'
import { textarea } from '../views/textarea.ts'
import { textInput } from '../views/text-input.ts'
import { type Ask, enteredOr } from './ask.ts'

/** What an act on a record asks for. The noun is what the act leaves behind, and the end of its address. */
export type ActForm<Act extends string, Fields> = Readonly<{
  act: Act
  noun: string
  summary: string
  submit: string
  fields: (of: Fields) => Html | undefined
}>

/** The record on whose page the forms stand. */
export type FormsOf<Fields> = Readonly<{
  href: string
  /** Absent where there is no record yet. */
  version: number | undefined
  fieldsOf: (own: FormFields) => Fields
  /** For a form that was made from an older version: how the record stands now, and what was entered. */
  bothTexts: (noun: string) => Readonly<{ now: string; entered: string }>
}>

/** The forms of the acts that are possible, folded up but for the one that was refused. */
export function actForms<Fields>(
  ask: Ask,
  possible: readonly ActForm<string, Fields>[],
  { href, version, fieldsOf, bothTexts }: FormsOf<Fields>,
): Html | undefined {
  if (possible.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">What can be done</h2>
    ${possible.map(({ noun, summary, submit, fields }) =>
      details({
        summary,
        id: noun,
        isOpen: isSent(ask, noun),
        body: form({
          action: `${href}/${noun}`,
          method: 'post',
          idempotencyKey: ask.newKey(),
          version,
          body: html`${conflictPart(ask, noun, bothTexts)}${fields(fieldsOf(fieldsIn(ask, noun)))}${button({ text: submit })}`,
        }),
      }),
    )}`
}

/** What was entered under these names, a line each. */
export function enteredLines(ask: Ask, names: readonly string[]): string {
  return names
    .map(name => enteredOr(ask, name, ''))
    .join('\n')
    .trim()
}

function isSent(ask: Ask, noun: string): boolean {
  return ask.path.endsWith(`/${noun}`)
}

function conflictPart(ask: Ask, noun: string, bothTexts: FormsOf<unknown>['bothTexts']): Html | undefined {
  const isStale = ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')
  if (!isStale || !isSent(ask, noun)) return undefined
  const { now, entered } = bothTexts(noun)
  return sideBySide({
    before: { title: 'As it stands now', text: now },
    after: { title: 'As you entered it', text: entered },
  })
}

export type FormFields = Readonly<{
  /** What all fields have, for a field of another kind. */
  common: (name: string) => Readonly<{ name: string; id: string; value: string; errorMessage: string | undefined }>
  line: (name: string, label: string, hint?: string) => Html
  date: (name: string, label: string, hint?: string) => Html
  prose: (name: string, label: string, hint?: string) => Html
}>

/** The ids of fields differ from form to form, save in the form that was refused, to which the summary of errors links. */
function fieldsIn(ask: Ask, noun: string): FormFields {
  return fieldsFor(ask, noun, isSent(ask, noun))
}

/** The fields of a form that stands alone on its page. */
export function fieldsOn(ask: Ask): FormFields {
  return fieldsFor(ask, '', true)
}

function fieldsFor(ask: Ask, noun: string, isRefused: boolean): FormFields {
  const common = (name: string) => ({
    name,
    id: isRefused ? name : `${noun}-${name}`,
    value: isRefused ? enteredOr(ask, name, '') : '',
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  })
  return {
    common,
    line: (name, label, hint) => textInput({ ...common(name), label, hint }),
    date: (name, label, hint) => textInput({ ...common(name), label, hint, width: 10, attributes: { type: 'date' } }),
    prose: (name, label, hint) => textarea({ ...common(name), label, hint, rows: 3 }),
  }
}
