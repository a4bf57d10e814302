import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { rowsFrom } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { rolesOfReader } from '../../decisions/door.ts'
import { holdsAsReader } from './owner-of-page.ts'
import { addressOfAction } from './addresses.ts'
import type { ActionPage } from './action.ts'
import { conflictPart } from './action-conflict.ts'
import { ownerChoices } from './owner-choices.ts'

/** What this reader may do with the action now, each with its form. The noun is what the act leaves behind. */
export function actionForms(ask: Ask, view: ActionPage): Html | undefined {
  const { kept, edition } = view
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  const isOwner = holdsAsReader(ask, kept.content.owner)
  const roles = [...rolesOfReader(ask, kept.record.body), ...(isOwner ? ['owner'] : [])]
  const possible = rowsFrom(getLifecycle(edition, 'action'), kept.record.state)
    .filter(({ by }) => by.some(role => roles.includes(role)))
    .flatMap(({ act }) => FORMS.filter(known => known.act === act))
  if (possible.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">What can be done</h2>
    ${possible.map(({ noun, summary, submit, fields }) =>
      details({
        summary,
        id: noun,
        isOpen: ask.path.endsWith(`/${noun}`),
        body: form({
          action: `${addressOfAction(kept.record.reference)}/${noun}`,
          method: 'post',
          idempotencyKey: ask.newKey(),
          version: kept.record.version,
          body: html`${conflictPart(ask, noun, kept.content)}${fields(fieldsOf(ask, noun))}${button({ text: submit })}`,
        }),
      }),
    )}`
}

type Fields = Readonly<{
  line: (name: string, label: string, hint?: string) => Html
  prose: (name: string, label: string, hint?: string) => Html
  owner: () => Html
}>

type ActForm = Readonly<{
  act: ActOf<'action'>
  noun: string
  summary: string
  submit: string
  fields: (of: Fields) => Html
}>

/** The ids of fields differ from form to form, save in the form that was refused, to which the summary of errors links. */
function fieldsOf(ask: Ask, noun: string): Fields {
  const isRefused = ask.path.endsWith(`/${noun}`)
  const common = (name: string) => ({
    name,
    id: isRefused ? name : `${noun}-${name}`,
    value: isRefused ? enteredOr(ask, name, '') : '',
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  })
  return {
    line: (name, label, hint) => textInput({ ...common(name), label, hint }),
    prose: (name, label, hint) => textarea({ ...common(name), label, hint, rows: 3 }),
    owner: () =>
      select({ ...common('owner'), label: 'New owner', items: [{ value: '', text: 'Choose' }, ...ownerChoices(ask)] }),
  }
}

const FORMS: readonly ActForm[] = [
  {
    act: 'update-action',
    noun: 'updates',
    summary: 'Give an update',
    submit: 'Give the update',
    fields: ({ prose, line }) =>
      html`${prose('text', 'How far it has come')}${line('meeting', 'For which meeting', 'Its reference; leave it empty if for none.')}`,
  },
  {
    act: 'propose-closing-action',
    noun: 'closing-proposal',
    summary: 'Propose to close it',
    submit: 'Propose to close',
    fields: ({ prose }) => prose('text', 'What was done', 'You may leave this empty if an update says it.'),
  },
  {
    act: 'close-action',
    noun: 'closing',
    summary: 'Close it',
    submit: 'Close the action',
    fields: ({ prose, line }) =>
      html`${line('authority', 'Closed by', 'The reference of the meeting, or of the decision.')}${prose('text', 'What was done', 'You may leave this empty if an update says it.')}`,
  },
  {
    act: 'retarget-action',
    noun: 'target',
    summary: 'Give it another date',
    submit: 'Set the date',
    fields: ({ line }) =>
      html`${line('due', 'By when', 'A date, a month, or a meeting: 12 January 2017, January 2017, next meeting.')}${line('reason', 'Reason')}`,
  },
  {
    act: 'transfer-action',
    noun: 'transfer',
    summary: 'Give it to another owner',
    submit: 'Transfer the action',
    fields: ({ owner, line }) => html`${owner()}${line('reason', 'Reason')}`,
  },
  {
    act: 'supersede-action',
    noun: 'superseding',
    summary: 'Put another action in its place',
    submit: 'Supersede the action',
    fields: ({ line }) => html`${line('by', 'The other action', 'Its reference.')}${line('reason', 'Reason')}`,
  },
  {
    act: 'reopen-action',
    noun: 'reopening',
    summary: 'Open it again',
    submit: 'Reopen the action',
    fields: ({ line }) => line('reason', 'Reason'),
  },
]
